/** What a change of words is called: in a history, or in what a translator is told of their work. */
export type ChangeKind = 'replaced' | 'inserted' | 'deleted' | 'retyped' | 'spacing' | 'capitals' | 'punctuation'
