// Lets better-sqlite3 13, written for Node-API 10, be compiled for Electron 25, which offers Node-API 8.
// Node-API 8 has references to objects only; better-sqlite3 keeps references to strings, so those are boxed.
#pragma once
#undef NAPI_VERSION
#define NAPI_VERSION 8
#include <napi.h>

namespace Napi {

template <>
inline Reference<String> Reference<String>::New(const String& value, uint32_t initialRefcount) {
  napi_env env = value.Env();
  if (value.IsEmpty()) return Reference<String>(env, nullptr);
  Object box = Object::New(env);
  box.Set("text", value);
  napi_ref reference = nullptr;
  napi_status status = napi_create_reference(env, box, initialRefcount, &reference);
  NAPI_THROW_IF_FAILED(env, status, Reference<String>());
  return Reference<String>(env, reference);
}

template <>
inline bool Reference<String>::IsEmpty() const {
  return _ref == nullptr;
}

template <>
inline String Reference<String>::Value() const {
  if (_ref == nullptr) return String(_env, nullptr);
  napi_value box = nullptr;
  napi_status status = napi_get_reference_value(_env, _ref, &box);
  NAPI_THROW_IF_FAILED(_env, status, String());
  napi_value text = nullptr;
  status = napi_get_named_property(_env, box, "text", &text);
  NAPI_THROW_IF_FAILED(_env, status, String());
  return String(_env, text);
}

}  // namespace Napi
