package org.jiedui.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    private static final long MOST = 64L << 20;

    @ParameterizedTest
    @CsvSource({"67108865, 65", "67633152, 65", "68157440, 65", "68157441, 66", "104857600, 100"})
    void aBodyIsNeverSaidToHaveWhatIsAllowed(long length, int said) {
        assertEquals(
                "The body has " + said + " MB; at most 64 MB are read. Send provinces separately.",
                BodyLimit.detail(length, MOST).en());
        assertEquals(
                "请求正文有 " + said + " MB，最多接受 64 MB。请按省份分批提交。",
                BodyLimit.detail(length, MOST).zh());
    }
}
