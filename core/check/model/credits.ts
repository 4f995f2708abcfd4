/** The lines that name what the word models were learned from; apart from the models, so that showing them loads none. */
export const wordModelCredits: readonly string[] = [
  'Text from the website of the President of Russia, en.kremlin.ru, CC BY 4.0.',
  'UN General Debate Corpus (Jankin, Baturo, Dasandi), CC0.',
  'Digital.gov and 18F, US General Services Administration, public domain.',
  'State of the Union addresses, public domain.',
  'Kazakh-English corpora of KazNU, CC BY-SA.',
  'Transcripts of the State Duma (OpenGosDuma, Infoculture), CC0.',
  'Russian Wikinews authors, CC BY 2.5.',
  'Mozilla Common Voice sentences, CC0.',
  'Laws of the Russian Federation, public domain.',
  'Tax Code of the Republic of Kazakhstan, public domain.',
  'OpenCorpora (opencorpora.org), CC BY-SA 3.0.',
  'OpenCorpora, Private Correspondent (chaskor.ru), Wikinews; CC BY-SA 3.0.',
  'KazNERD, ISSAI Nazarbayev University, CC BY 4.0.',
  'Kazakh Wikipedia authors and KazQAD (ISSAI), CC BY-SA 4.0.',
  'Apertium Kazakh texts, Wikipedia authors, CC BY-SA 4.0.',
  'Android Open Source Project, Apache-2.0.',
]
