package org.jiedui.roster.csv;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.CellBudget;
import org.jiedui.roster.file.EntryNames;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive of CSV files, one table each, as Excel and WPS write them: in UTF-8 with or without a byte order
 * mark, in GB18030 (which includes GBK), or in UTF-16 with a byte order mark; separated by commas (of
 * either width), semicolons, tabs or bars.
 */
public final class CsvArchive {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SEPARATORS = ",;\t|，";
    private static final int LINES_LOOKED_AT = 20;
    private static final int MOST_COLUMNS = 200;
    private static final int PIECE = 1 << 13;

    /** Where the separator is looked for. */
    private static final int START = 1 << 16;

    private final RosterLimits limits;
    private final CellBudget budget;

    /** @param budget how many cells all tables together may have */
    public CsvArchive(RosterLimits limits, CellBudget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /** The tables in the archive's order. Files of one name in several folders are called by their paths. */
    public List<Table> read(BoundedZip zip) {
        zip.allowText(limits.unpackedTextBytes());
        List<ZipArchiveEntry> entries = zip.list().stream()
                .filter(entry -> !entry.isDirectory() && isTable(EntryNames.fileName(entry)))
                .toList();
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, ZipArchiveEntry> named :
                EntryNames.tellApart(entries).entrySet()) {
            String name = named.getKey();
            ZipArchiveEntry entry = named.getValue();
            String title = EntryNames.fileName(entry);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableException(FileIssues.encryptedEntry(name));
            }
            tables.add(new Table(name, title, lines(name, bytes(zip, entry)), Table.Hidden.NOTHING));
        }
        return tables;
    }

    /** One table that lies in no archive. */
    public Table read(byte[] file, String name) {
        return new Table(name, name, lines(name, file), Table.Hidden.NOTHING);
    }

    private static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && isText(lower);
    }

    private static boolean isText(String lower) {
        return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv");
    }

    private static byte[] bytes(BoundedZip zip, ZipArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnreadableException(FileIssues.damaged());
        }
    }

    private static Charset encoding(String name, byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return require(StandardCharsets.UTF_16LE, name, bytes);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return require(StandardCharsets.UTF_16BE, name, bytes);
        }
        return isOf(StandardCharsets.UTF_8, bytes) ? StandardCharsets.UTF_8 : require(GB18030, name, bytes);
    }

    private static Charset require(Charset charset, String name, byte[] bytes) {
        if (!isOf(charset, bytes)) {
            throw new UnreadableException(FileIssues.unknownEncoding(name));
        }
        return charset;
    }

    /** Whether the bytes are of this encoding; their text is looked at piece by piece and never held whole. */
    private static boolean isOf(Charset charset, byte[] bytes) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            piece.clear();
            result = decoder.decode(in, piece, true);
        }
        return !result.isError();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text after its byte order mark. */
    private static BufferedReader open(Charset charset, byte[] bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), charset));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private List<Table.Line> lines(String name, byte[] bytes) {
        Charset charset = encoding(name, bytes);
        List<Table.Line> lines = new ArrayList<>();
        try (BufferedReader text = open(charset, bytes);
                CSVParser parser = CSVParser.parse(text, format(separator(open(charset, bytes))))) {
            for (CSVRecord record : parser) {
                Table.@Nullable Cell[] cells = cells(name, record);
                if (cells.length > 0) {
                    lines.add(new Table.Line((int) Math.min(Integer.MAX_VALUE, record.getRecordNumber()), cells));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            int last = lines.isEmpty() ? 0 : lines.getLast().number();
            throw new UnreadableException(FileIssues.badCsv(name, last + 1));
        }
        return lines;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(false)
                .setTrailingData(true)
                .get();
    }

    /** The separator that divides most lines into equally many and most parts: titles may have commas as well. */
    private static char separator(Reader text) throws IOException {
        char[] start = new char[START];
        int length = 0;
        for (int read = 0; read >= 0 && length < START; length += Math.max(0, read)) {
            read = text.read(start, length, START - length);
        }
        List<String> lines =
                new String(start, 0, length).lines().limit(LINES_LOOKED_AT).toList();
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            Map<Long, Long> linesByCount = lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> line.chars().filter(c -> c == candidate).count(), Collectors.counting()));
            long divided = linesByCount.entrySet().stream()
                    .mapToLong(entry -> entry.getKey() * entry.getValue())
                    .max()
                    .orElse(0);
            if (divided > most) {
                most = divided;
                best = candidate;
            }
        }
        return best;
    }

    private Table.@Nullable Cell[] cells(String name, CSVRecord record) {
        int columns = Math.min(record.size(), MOST_COLUMNS);
        while (columns > 0 && record.get(columns - 1).isBlank()) {
            columns--;
        }
        Table.@Nullable Cell[] cells = new Table.Cell[columns];
        for (int i = 0; i < columns; i++) {
            String text = withoutGuard(record.get(i));
            if (!text.isBlank()) {
                budget.spend(name);
                cells[i] = text.length() > limits.cellLength()
                        ? new Table.Cell(text.substring(0, limits.cellLength()), Table.CellKind.TOO_LONG)
                        : new Table.Cell(text, kind(text));
            }
        }
        return cells;
    }

    /** {@code ="0012"} keeps Excel from dropping zeros; an apostrophe keeps it from computing. Neither is meant. */
    private static String withoutGuard(String text) {
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1);
        }
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    private static Table.CellKind kind(String text) {
        return switch (text) {
            case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!" -> Table.CellKind.ERROR;
            default -> Table.CellKind.VALUE;
        };
    }
}
