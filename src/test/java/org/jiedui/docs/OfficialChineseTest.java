package org.jiedui.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to people in Chinese uses the words of an office, and one word for one thing. */
class OfficialChineseTest {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The alias under which older workbooks name the sheet; it is read and never written. */
    private static final Pattern READ_ONLY = Pattern.compile("跨区(?:供给)?");

    /** A word that is not said, and the one that is. */
    private static final Map<Pattern, String> INSTEAD = Map.ofEntries(
            word("跨区(?!域)", "跨省"),
            word("最优性间隙|间隙", "改进余地上限"),
            word("下界", "理论最低值"),
            word("证书", "最优性证明"),
            word("距最优", "最多还可改进"),
            word("热启动", "从已有方案继续优化"),
            word("成本", "综合代价, of one rule 代价"),
            word("批注工作簿", "带批注的名册"),
            word("补法", "办法"),
            word("权重配置|存为配置", "常用权重"),
            word("最优可证", "方案最优，有据可证"),
            word("空缺的名额", "未完成的名额 or 未结对的学校"),
            word("省内过远", "省内超远"),
            word("所有需求的", "提出需求"),
            word("的要求减少", "名额减少"),
            word("警告", "疑点"),
            word("请核对编号|先列出", "where to find what there is"),
            word("你", "您, or nobody"));

    private static Map.Entry<Pattern, String> word(String said, String better) {
        return Map.entry(Pattern.compile(said), better);
    }

    private static void texts(BiConsumer<String, String> each) {
        Path resources = Path.of("src", "main", "resources", "META-INF");
        Stream.of(
                        Sources.list(Sources.MAIN, ".java").stream(),
                        Stream.of(
                                resources.resolve("openapi.json"),
                                resources.resolve(Path.of("resources", "app", "texts", "zh.json"))))
                .flatMap(files -> files)
                .forEach(file -> {
                    boolean sheets = file.endsWith("SheetKind.java");
                    LITERAL.matcher(Sources.read(file))
                            .results()
                            .map(literal -> literal.group(1))
                            .filter(text -> CHINESE.matcher(text).find())
                            .filter(text -> !sheets || !READ_ONLY.matcher(text).matches())
                            .forEach(text -> each.accept(file.getFileName().toString(), text));
                });
    }

    @Test
    void noTextSaysWhatOfficesDoNotSay() {
        Map<String, String> against = new TreeMap<>();
        int[] looked = {0};
        texts((file, text) -> {
            looked[0]++;
            INSTEAD.forEach((said, better) -> {
                if (said.matcher(text).find()) {
                    against.put(file + ": " + text, better);
                }
            });
        });
        assertTrue(looked[0] > 1_000, "only " + looked[0] + " texts were seen");
        assertEquals(Map.of(), against);
    }
}
