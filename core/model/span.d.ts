/** Half-open ranges `[start, end)` in UTF-16 units of a stored text. */
export type Span = {
    readonly start: number;
    readonly end: number;
};
export declare function spanLength(span: Span): number;
/** True if the two share at least one unit, or one is empty and lies inside or at an edge of the other. */
export declare function spansTouch(a: Span, b: Span): boolean;
export declare function sliceSpan(text: string, span: Span): string;
