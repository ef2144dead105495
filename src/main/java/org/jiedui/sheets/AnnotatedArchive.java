package org.jiedui.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.Place;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.EntryNames;
import org.jiedui.roster.file.PackedWorkbooks;

/**
 * Gives an archive of several workbooks back, each of them annotated with what was found in it and with what was found
 * in none of them; everything else in the archive stays as it was.
 */
public final class AnnotatedArchive {

    private static final int LARGEST_WORKBOOK = 64 << 20;

    private AnnotatedArchive() {}

    /** Whether the bytes are an archive that is no workbook itself. */
    public static boolean isOne(byte[] file) {
        try (BoundedZip zip = BoundedZip.open(file)) {
            return !PackedWorkbooks.isWorkbook(zip);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Annotates an archive that could be read.
     *
     * @param archive as it was sent
     * @param issues what is to be marked; the places of those of a workbook begin with its name
     * @param groups the same by cause
     * @param chinese whether to write in Chinese, else in English
     * @throws IOException when it is no archive of workbooks after all
     */
    public static byte[] write(byte[] archive, List<Issue> issues, List<IssueGroup> groups, boolean chinese)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BoundedZip zip = BoundedZip.open(archive);
                ZipArchiveOutputStream target = new ZipArchiveOutputStream(out)) {
            Map<String, ZipArchiveEntry> workbooks = PackedWorkbooks.list(zip);
            Map<ZipArchiveEntry, String> names = new IdentityHashMap<>();
            workbooks.forEach((name, entry) -> names.put(entry, name));
            for (ZipArchiveEntry entry : zip.list()) {
                String name = names.get(entry);
                if (name == null) {
                    copy(zip, entry, target);
                    continue;
                }
                byte[] workbook = unpack(zip, entry);
                Share share = new Share(name, List.copyOf(workbooks.keySet()));
                target.putArchiveEntry(new ZipArchiveEntry(EntryNames.path(entry)));
                target.write(AnnotatedWorkbook.write(workbook, share.issues(issues), share.groups(groups), chinese));
                target.closeArchiveEntry();
            }
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] unpack(BoundedZip zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_WORKBOOK + 1);
            if (bytes.length > LARGEST_WORKBOOK) {
                throw new IOException("The workbook (" + entry.getName() + ") is too large.");
            }
            return bytes;
        }
    }

    private static void copy(BoundedZip zip, ZipArchiveEntry entry, ZipArchiveOutputStream target) throws IOException {
        ZipArchiveEntry same = new ZipArchiveEntry(EntryNames.path(entry));
        same.setMethod(entry.getMethod());
        same.setTime(entry.getTime());
        same.setCrc(entry.getCrc());
        same.setSize(entry.getSize());
        same.setCompressedSize(entry.getCompressedSize());
        try (InputStream in = zip.getPacked(entry)) {
            target.addRawArchiveEntry(same, new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    /**
     * What concerns one of the workbooks.
     *
     * @param name its own
     * @param all the names of all
     */
    private record Share(String name, List<String> all) {

        List<Issue> issues(List<Issue> issues) {
            return issues.stream()
                    .filter(issue -> isMine(issue.place()))
                    .map(issue -> new Issue(
                            issue.severity(),
                            issue.code(),
                            inside(issue.place()),
                            issue.value(),
                            issue.message(),
                            issue.messageZh(),
                            issue.subject()))
                    .toList();
        }

        /** A group counts all its issues, also those of other workbooks, of whose places it names some. */
        List<IssueGroup> groups(List<IssueGroup> groups) {
            return groups.stream()
                    .filter(group -> isMine(group.places().getFirst()))
                    .map(group -> new IssueGroup(
                            group.severity(),
                            group.code(),
                            group.where(),
                            group.count(),
                            group.values(),
                            group.places().stream().map(this::inside).toList(),
                            group.message(),
                            group.messageZh()))
                    .toList();
        }

        private boolean isMine(Place place) {
            return !(place instanceof Place.CellPlace cell)
                    || cell.sheet().startsWith(name + "/")
                    || all.stream().noneMatch(other -> cell.sheet().startsWith(other + "/"));
        }

        private Place inside(Place place) {
            return place instanceof Place.CellPlace cell && cell.sheet().startsWith(name + "/")
                    ? new Place.CellPlace(cell.sheet().substring(name.length() + 1), cell.row(), cell.column())
                    : place;
        }
    }
}
