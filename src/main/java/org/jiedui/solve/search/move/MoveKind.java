package org.jiedui.solve.search.move;

/** What a move is for. */
enum MoveKind {
    /** A department without a school gets one, possibly through others that move on. */
    FILL,
    /** To a near school that is free. */
    TO_FREE,
    /** Two departments exchange their schools. */
    SWAP,
    /** To a near school that is taken; its department moves on to another one. */
    CHAIN,
    /** Two departments of one university exchange their schools, and so possibly their urban and rural roles. */
    WITHIN_UNIVERSITY,
    /** A department hands its place over to one of its university that has no school. */
    RESERVE,
    /** Two departments of a province that draw on different supply lines change sides. */
    ACROSS_LINES,
    /** Nothing changes: there is nothing that could. */
    NONE
}
