package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jiedui.roster.file.PartNames;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where references of a package lead. */
class WorkbookFileTest {

    @ParameterizedTest
    @Timeout(10)
    @CsvSource({
        "xl/worksheets/../comments1.xml, xl/comments1.xml",
        "xl/./styles.xml, xl/styles.xml",
        "xl/a//../b, xl/b",
        "xl/worksheets/a//../../b.xml, xl/b.xml",
        "xl/../../../b, b",
        "a/.././../b, b",
        "xl//b, xl/b",
        "xl/b/, xl/b",
    })
    void stepsBackAreTaken(String path, String part) {
        assertEquals(part, PartNames.resolve("", path));
    }
}
