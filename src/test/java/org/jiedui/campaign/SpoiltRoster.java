package org.jiedui.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jiedui.roster.read.Book;
import org.jspecify.annotations.Nullable;

/**
 * A small good roster with a few faults, all of them from one seed.
 *
 * @param seed that made it
 * @param faults what was done to it
 * @param file the workbook or the archive of CSV files
 * @param intact the workbook with the same cells before its structure was spoilt; null for an archive
 */
record SpoiltRoster(long seed, List<String> faults, byte[] file, byte @Nullable [] intact) {

    private static final List<String> SHEETS = List.of("高校", "院系", "中学", "关系");

    /** What people, programs and enemies put into cells. */
    private static final List<Object> CONTENTS = List.of(
            "",
            " ",
            "　",
            "—",
            "待定",
            "同上",
            "#N/A",
            "=A1",
            "'0012",
            "3.5E+17",
            "1e400",
            "-1",
            "北京大学",
            "天津大学",
            "初级中学",
            "九年一贯制学校",
            "陝西",
            "县城",
            "镇中心区",
            "城市 ",
            "心理辅导/社团指导",
            "数学学院、物理学院\n化学学院",
            "\u200b天津大学",
            "𡐓中学",
            "\"",
            "'",
            "a,b;c\td",
            "<b>&amp;</b>",
            "字".repeat(300),
            "字，".repeat(8000),
            2_112_000_000_123_456_789.0,
            0.1,
            -999.0,
            1e308,
            true,
            false);

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("GBK"), StandardCharsets.UTF_16LE);

    /** The file that a seed makes, always the same. */
    static SpoiltRoster of(long seed) {
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        Book book = Book.sound();
        for (int i = random.nextInt(4); i > 0; i--) {
            String sheet = pick(SHEETS, random);
            String cell = "" + (char) ('A' + random.nextInt(10)) + (1 + random.nextInt(6));
            Object content = pick(CONTENTS, random);
            book.cell(sheet, cell, content);
            faults.add(sheet + "!" + cell);
        }
        if (random.nextInt(6) == 0) {
            String sheet = pick(SHEETS, random);
            faults.add("without " + sheet);
            book.without(sheet);
        }
        if (random.nextInt(3) == 0) {
            Charset charset = pick(CHARSETS, random);
            faults.add("CSV in " + charset);
            byte[] file = book.zip(charset, random.nextBoolean());
            return new SpoiltRoster(seed, faults, random.nextInt(4) == 0 ? noise(file, random, faults) : file, null);
        }
        byte[] intact = book.xlsx();
        Map<String, byte[]> parts = unpack(intact);
        for (int i = random.nextInt(4); i > 0; i--) {
            parts = structure(parts, random, faults);
        }
        byte[] file = Book.pack(parts, StandardCharsets.UTF_8);
        return new SpoiltRoster(seed, faults, random.nextInt(6) == 0 ? noise(file, random, faults) : file, intact);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static Map<String, byte[]> structure(Map<String, byte[]> parts, Random random, List<String> faults) {
        String path = pick(List.copyOf(parts.keySet()), random);
        int kind = random.nextInt(10);
        faults.add("structure " + kind + " at " + path);
        return switch (kind) {
            case 0 -> renamed(parts, name -> name.equals(path) ? "gone/" + name : name);
            case 1 -> renamed(parts, name -> name.toLowerCase(Locale.ROOT));
            case 2 -> renamed(parts, name -> name.replace('/', '\\'));
            case 3 -> with(parts, "xl/stray" + random.nextInt(100), new byte[] {1});
            case 4 -> changed(parts, path, text -> "\ufeff" + text);
            case 5 -> changed(parts, path, text -> text.replaceAll(" [rst]=\"[^\"]*\"", ""));
            case 6 -> changed(parts, path, text -> text.replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml"));
            case 7 -> changed(parts, path, text -> text.substring(0, random.nextInt(text.length() + 1)));
            case 8 ->
                with(parts, path, text(parts, path).replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
            default -> changed(parts, path, text -> text.replaceAll("<row r=\"\\d+\"", "<row hidden=\"1\""));
        };
    }

    private static String text(Map<String, byte[]> parts, String path) {
        return new String(parts.get(path), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> renamed(Map<String, byte[]> parts, Function<String, String> change) {
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> renamed.put(change.apply(name), bytes));
        return renamed;
    }

    private static Map<String, byte[]> changed(
            Map<String, byte[]> parts, String path, Function<String, String> change) {
        return with(parts, path, change.apply(text(parts, path)).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String path, byte[] bytes) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(path, bytes);
        return more;
    }

    private static byte[] noise(byte[] file, Random random, List<String> faults) {
        faults.add("noise");
        byte[] noisy = file.clone();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
        }
        return noisy;
    }

    @Override
    public String toString() {
        return "seed " + seed + " " + faults;
    }
}
