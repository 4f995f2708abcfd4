/*
 * Records what a process asks the disk to do in one folder, in the order it asked: loaded before libc's own calls
 * (LD_PRELOAD). `lose-power.ts` plays the record up to any moment and leaves out what was not yet synced.
 *
 * SVERKA_RECORD_FOLDER  the folder that is watched; only paths below it are recorded
 * SVERKA_RECORD_FILE    where the record goes; outside that folder
 *
 * One record: kind (1 byte), file number (4), offset (8), length (8), then `length` bytes. Numbers little-endian.
 * A file number names one file as it was opened (its inode); a path travels with the kinds that name one.
 * What the process writes to its standard output is recorded too ('T', told), so that it stands in the same order.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static char folder[PATH_MAX];
static size_t folder_length;

__attribute__((constructor)) static void begin(void) {
  const char *watched = getenv("SVERKA_RECORD_FOLDER");
  const char *file = getenv("SVERKA_RECORD_FILE");
  if (watched == NULL || file == NULL) return;
  if (realpath(watched, folder) == NULL) return;
  folder_length = strlen(folder);
  int opened = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  /* High, so that no descriptor the process expects is taken. */
  record = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, opened);
}

static void put(char kind, uint32_t number, uint64_t offset, const void *bytes, uint64_t length) {
  char head[21];
  head[0] = kind;
  memcpy(head + 1, &number, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 8);
  struct iovec both[2] = {{head, sizeof head}, {(void *)bytes, (size_t)length}};
  syscall(SYS_writev, record, both, 2);
}

static int is_watched(const char *path) {
  return strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

/* The path of a descriptor, or 0 if it lies outside the folder. */
static int path_of(int descriptor, char *path) {
  if (record < 0) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

static uint32_t number_of(int descriptor) {
  struct stat facts;
  if (fstat(descriptor, &facts) != 0) return 0;
  return (uint32_t)facts.st_ino;
}

static int absolute(const char *path, char *whole) {
  if (record < 0) return 0;
  if (path[0] == '/') snprintf(whole, PATH_MAX, "%s", path);
  else {
    char here[PATH_MAX / 2];
    if (getcwd(here, sizeof here) == NULL) return 0;
    snprintf(whole, PATH_MAX, "%s/%s", here, path);
  }
  return is_watched(whole);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static ssize_t written(int descriptor, const void *bytes, ssize_t length, int64_t offset) {
  char path[PATH_MAX];
  if (length <= 0 || record < 0) return length;
  if (descriptor == 1) put('T', 0, 0, bytes, (uint64_t)length);
  else if (path_of(descriptor, path)) put('W', number_of(descriptor), (uint64_t)offset, bytes, (uint64_t)length);
  return length;
}

/* Where a plain write will land. */
static int64_t position(int descriptor) {
  if (record < 0) return 0;
  int flags = fcntl(descriptor, F_GETFL);
  struct stat facts;
  if (flags >= 0 && (flags & O_APPEND) && fstat(descriptor, &facts) == 0) return facts.st_size;
  int64_t at = lseek(descriptor, 0, SEEK_CUR);
  return at < 0 ? 0 : at;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  pthread_mutex_lock(&turn);
  int64_t at = position(descriptor);
  ssize_t done = written(descriptor, bytes, REAL(write)(descriptor, bytes, length), at);
  pthread_mutex_unlock(&turn);
  return done;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t at) {
  pthread_mutex_lock(&turn);
  ssize_t done = written(descriptor, bytes, REAL(pwrite)(descriptor, bytes, length, at), at);
  pthread_mutex_unlock(&turn);
  return done;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t at) {
  pthread_mutex_lock(&turn);
  ssize_t done = written(descriptor, bytes, REAL(pwrite64)(descriptor, bytes, length, at), at);
  pthread_mutex_unlock(&turn);
  return done;
}

static ssize_t write_parts(int descriptor, const struct iovec *parts, int count, int64_t at) {
  ssize_t all = 0;
  for (int part = 0; part < count; part++) {
    ssize_t done = REAL(pwrite)(descriptor, parts[part].iov_base, parts[part].iov_len, at + all);
    if (done < 0) return all > 0 ? all : -1;
    written(descriptor, parts[part].iov_base, done, at + all);
    all += done;
  }
  return all;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  pthread_mutex_lock(&turn);
  ssize_t done;
  if (!path_of(descriptor, path)) done = REAL(writev)(descriptor, parts, count);
  else {
    int64_t at = position(descriptor);
    done = write_parts(descriptor, parts, count, at);
    if (done > 0) lseek(descriptor, at + done, SEEK_SET);
  }
  pthread_mutex_unlock(&turn);
  return done;
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t at) {
  char path[PATH_MAX];
  pthread_mutex_lock(&turn);
  ssize_t done = path_of(descriptor, path) ? write_parts(descriptor, parts, count, at)
                                           : REAL(pwritev)(descriptor, parts, count, at);
  pthread_mutex_unlock(&turn);
  return done;
}

/* Copies made by the kernel are refused here: callers fall back to reading and writing, which is recorded. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
  char path[PATH_MAX];
  if (path_of(out, path)) { errno = ENOSYS; return -1; }
  return REAL(copy_file_range)(in, from, out, to, length, flags);
}

ssize_t sendfile(int out, int in, off_t *from, size_t length) {
  char path[PATH_MAX];
  if (path_of(out, path)) { errno = EINVAL; return -1; }
  return REAL(sendfile)(out, in, from, length);
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
  char path[PATH_MAX];
  if (path_of(out, path)) { errno = EINVAL; return -1; }
  return REAL(sendfile64)(out, in, from, length);
}

static int truncated(int descriptor, int done, int64_t length) {
  char path[PATH_MAX];
  if (done == 0 && path_of(descriptor, path)) put('R', number_of(descriptor), (uint64_t)length, "", 0);
  return done;
}

int ftruncate(int descriptor, off_t length) {
  pthread_mutex_lock(&turn);
  int done = truncated(descriptor, REAL(ftruncate)(descriptor, length), length);
  pthread_mutex_unlock(&turn);
  return done;
}

int ftruncate64(int descriptor, off64_t length) {
  pthread_mutex_lock(&turn);
  int done = truncated(descriptor, REAL(ftruncate64)(descriptor, length), length);
  pthread_mutex_unlock(&turn);
  return done;
}

static int synced(int descriptor, int done) {
  char path[PATH_MAX];
  struct stat facts;
  if (done != 0 || !path_of(descriptor, path) || fstat(descriptor, &facts) != 0) return done;
  /* A synced folder carries its name: its entries are what is now durable. */
  if (S_ISDIR(facts.st_mode)) put('D', 0, 0, path, strlen(path));
  else put('S', (uint32_t)facts.st_ino, 0, "", 0);
  return done;
}

int fsync(int descriptor) {
  pthread_mutex_lock(&turn);
  int done = synced(descriptor, REAL(fsync)(descriptor));
  pthread_mutex_unlock(&turn);
  return done;
}

int fdatasync(int descriptor) {
  pthread_mutex_lock(&turn);
  int done = synced(descriptor, REAL(fdatasync)(descriptor));
  pthread_mutex_unlock(&turn);
  return done;
}

/* A file that was made, or emptied, by opening it. */
static void opened(int descriptor, int flags, int was_there) {
  char path[PATH_MAX];
  if (descriptor < 0 || !path_of(descriptor, path)) return;
  if (!was_there && (flags & O_CREAT)) put('C', number_of(descriptor), 0, path, strlen(path));
  else if (flags & O_TRUNC) put('R', number_of(descriptor), 0, "", 0);
}

static int open_and_tell(int folder_descriptor, const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&turn);
  int was_there = record < 0 || faccessat(folder_descriptor, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
  int descriptor = (int)syscall(SYS_openat, folder_descriptor, path, flags, mode);
  int error = errno;
  opened(descriptor, flags, was_there);
  pthread_mutex_unlock(&turn);
  errno = error;
  return descriptor;
}

#define MODE_OF(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_and_tell(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_and_tell(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_and_tell(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_and_tell(at, path, flags | O_LARGEFILE, mode); }

int unlink(const char *path) {
  char whole[PATH_MAX];
  pthread_mutex_lock(&turn);
  int done = REAL(unlink)(path);
  int error = errno;
  if (done == 0 && absolute(path, whole)) put('U', 0, 0, whole, strlen(whole));
  pthread_mutex_unlock(&turn);
  errno = error;
  return done;
}

int rename(const char *from, const char *to) {
  char both[2 * PATH_MAX], second[PATH_MAX];
  pthread_mutex_lock(&turn);
  int done = REAL(rename)(from, to);
  int error = errno;
  if (done == 0 && absolute(from, both) && absolute(to, second)) {
    size_t first = strlen(both);
    both[first] = '\n';
    memcpy(both + first + 1, second, strlen(second) + 1);
    put('N', 0, 0, both, strlen(both));
  }
  pthread_mutex_unlock(&turn);
  errno = error;
  return done;
}

int link(const char *from, const char *to) {
  char second[PATH_MAX];
  struct stat facts;
  pthread_mutex_lock(&turn);
  int done = REAL(link)(from, to);
  int error = errno;
  if (done == 0 && absolute(to, second) && stat(to, &facts) == 0) put('C', (uint32_t)facts.st_ino, 0, second, strlen(second));
  pthread_mutex_unlock(&turn);
  errno = error;
  return done;
}

int mkdir(const char *path, mode_t mode) {
  char whole[PATH_MAX];
  pthread_mutex_lock(&turn);
  int done = REAL(mkdir)(path, mode);
  int error = errno;
  if (done == 0 && absolute(path, whole)) put('M', 0, 0, whole, strlen(whole));
  pthread_mutex_unlock(&turn);
  errno = error;
  return done;
}
