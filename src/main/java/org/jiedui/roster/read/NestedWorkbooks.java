package org.jiedui.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.Issue;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.CellBudget;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.PackedWorkbooks;
import org.jiedui.roster.file.Table;
import org.jiedui.roster.workbook.Xlsx;

/** Reads workbooks that were packed before they were sent. */
final class NestedWorkbooks {

    /** A file for each province, three times over. */
    private static final int MOST_WORKBOOKS = 100;

    private final RosterLimits limits;
    private final CellBudget budget;
    private final BoundedZip zip;

    /** @param budget how many cells all of them together may have */
    NestedWorkbooks(RosterLimits limits, CellBudget budget, BoundedZip zip) {
        this.limits = limits;
        this.budget = budget;
        this.zip = zip;
    }

    /**
     * The tables of several workbooks, each called by its file and its sheet.
     *
     * @throws UnreadableException when one of them is no workbook, or all together are too large
     */
    List<Table> tables(Map<String, ZipArchiveEntry> workbooks) throws IOException {
        if (workbooks.size() > MOST_WORKBOOKS) {
            throw new UnreadableException(FileIssues.tooManyEntries(workbooks.size(), MOST_WORKBOOKS));
        }
        List<Table> tables = new ArrayList<>();
        long left = limits.unpackedBytes();
        for (Map.Entry<String, ZipArchiveEntry> named : workbooks.entrySet()) {
            String file = named.getKey();
            try {
                byte[] bytes = read(zip, named.getValue(), limits.bytes());
                try (BoundedZip workbook = open(bytes, left)) {
                    Xlsx.read(workbook, limits, budget, sheet -> true).forEach(table -> tables.add(table.of(file)));
                    left -= workbook.unpacked();
                }
            } catch (UnreadableException e) {
                throw new UnreadableException(FileIssues.within(file, e.issue()));
            } catch (IOException | IllegalArgumentException e) {
                throw new UnreadableException(FileIssues.within(file, FileIssues.damaged()));
            }
        }
        return tables;
    }

    private static BoundedZip open(byte[] bytes, long most) throws IOException {
        OtherFormat.findIssueOf(bytes).ifPresent(issue -> {
            throw new UnreadableException(issue);
        });
        BoundedZip workbook = BoundedZip.open(bytes, most);
        Issue issue = OtherFormat.findIssueOf(workbook)
                .orElseGet(() -> PackedWorkbooks.isWorkbook(workbook) ? null : FileIssues.notAWorkbook(null));
        if (issue != null) {
            workbook.close();
            throw new UnreadableException(issue);
        }
        return workbook;
    }

    /**
     * One of them.
     *
     * @throws UnreadableException when it is larger than a workbook may be, or protected by a password
     */
    static byte[] read(BoundedZip zip, ZipArchiveEntry entry, int most) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(FileIssues.encryptedEntry(entry.getName()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableException(FileIssues.tooLarge(bytes.length, most));
            }
            return bytes;
        }
    }
}
