package org.jiedui.sheets;

/** How a cell of a printed sheet looks. */
public enum Look {
    /** Large and bold, without a frame. */
    TITLE,
    /** Grey and small, without a frame. */
    NOTE,
    /** A column's header. */
    HEADER,
    /** A line that heads a group of rows. */
    BAND,
    /** Framed text, to the left, on several lines where it must be. */
    TEXT,
    /** Framed text, to the left, on one line, smaller where it must be. */
    SHRUNK,
    /** Framed text in the middle. */
    CENTRED,
    /** Framed, to be filled in. */
    INPUT,
    /** Framed whole number in the middle. */
    WHOLE,
    /** Framed whole number to the right, to be added up. */
    AMOUNT,
    /** Framed number with one to three decimals; a whole one looks like an {@link #AMOUNT}. */
    DECIMAL,
    /** Framed sum. */
    TOTAL
}
