package org.jiedui.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jiedui.web.http.ErrorCode;
import org.junit.jupiter.api.Test;

/** The list of error codes for readers is the one that the service works with. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("src", "docs", "error-codes.md");
    private static final Path MADE = Path.of("target", "error-codes.md");

    private static String page() {
        return "# Error codes\n\nEvery problem document (RFC 9457) has one of these codes. Made from `ErrorCode`;"
                + " after a change\ncopy `target/error-codes.md` here.\n\n"
                + "| status | code | what happened and what to do | 说明 |\n|---|---|---|---|\n"
                + Arrays.stream(ErrorCode.values())
                        .sorted(Comparator.comparingInt(ErrorCode::status).thenComparing(ErrorCode::code))
                        .map(code -> "| %d | `%s` | %s | %s |"
                                .formatted(
                                        code.status(),
                                        code.code(),
                                        code.advice().en(),
                                        code.advice().zh()))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    @Test
    void thePageIsMadeFromTheList() throws IOException {
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, page());
        assertEquals(page(), Files.exists(PAGE) ? Files.readString(PAGE) : "", "cp " + MADE + " " + PAGE);
    }
}
