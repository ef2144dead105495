package org.jiedui.run;

/** Failures as a log line has room for them. */
final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /** The innermost cause, by class and first line. */
    static String inOneLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String line = cause.getClass().getSimpleName() + ": " + message;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
