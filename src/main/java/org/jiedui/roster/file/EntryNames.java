package org.jiedui.roster.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** What the files in an archive are called. */
public final class EntryNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private EntryNames() {}

    /** Files by the names that places use: the file's own, or its whole path where several are called the same. */
    public static Map<String, ZipArchiveEntry> tellApart(List<ZipArchiveEntry> entries) {
        Map<String, Long> counts =
                entries.stream().collect(Collectors.groupingBy(EntryNames::fileName, Collectors.counting()));
        Map<String, ZipArchiveEntry> named = new LinkedHashMap<>();
        for (ZipArchiveEntry entry : entries) {
            String title = fileName(entry);
            String name = counts.getOrDefault(title, 1L) > 1 ? path(entry).replace('\\', '/') : title;
            for (int i = 2; named.containsKey(name); i++) {
                name = title + " (" + i + ")";
            }
            named.put(name, entry);
        }
        return named;
    }

    /** The last part of the entry's path. */
    public static String fileName(ZipArchiveEntry entry) {
        String whole = path(entry);
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    /** The entry's whole path. Windows packs Chinese names in GBK without saying so. */
    public static String path(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String path = raw == null ? entry.getName() : decode(raw, StandardCharsets.UTF_8);
        if (path == null) {
            path = decode(raw == null ? new byte[0] : raw, GB18030);
        }
        return path == null ? entry.getName() : path;
    }

    /** The text, or null when the bytes are not of this encoding. */
    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
