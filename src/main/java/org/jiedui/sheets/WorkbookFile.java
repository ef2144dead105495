package org.jiedui.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.PartNames;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A workbook file of which a few parts are replaced, added or dropped; all others are copied as they are, still packed.
 *
 * <p>Parts are known by their path in the archive, without a leading slash.
 */
final class WorkbookFile implements AutoCloseable {

    /** Most bytes of a part that becomes a tree, which takes many times as much memory. */
    static final int LARGEST_TREE = 8 << 20;

    private static final int LARGEST_SHEET = 128 << 20;
    private static final String TYPES = "[Content_Types].xml";

    private final BoundedZip zip;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final Document types;
    private boolean strict;

    /** @throws IOException when the bytes are no workbook */
    WorkbookFile(byte[] bytes) throws IOException {
        zip = BoundedZip.open(bytes);
        types = ContentTypes.read(
                findReadable(TYPES),
                zip.list().stream().map(ZipArchiveEntry::getName).toList());
    }

    /**
     * The bytes of a part, or null when there is none.
     *
     * @throws IOException when it is too large to become a tree
     */
    byte @Nullable [] find(String path) throws IOException {
        byte[] bytes = find(path, LARGEST_TREE);
        if (bytes != null && bytes.length > LARGEST_TREE && !changed.containsKey(PartNames.key(path))) {
            throw new IOException("The part (" + path + ") is too large.");
        }
        return bytes;
    }

    /** The bytes of a sheet, or null when there is none, or it is enormous or cannot be unpacked to its end. */
    byte @Nullable [] findSheet(String path) {
        byte[] bytes;
        try {
            bytes = find(path, LARGEST_SHEET);
        } catch (IOException e) {
            // What of it is damaged stands after the cells: it is copied as it is.
            return null;
        }
        return bytes == null || bytes.length > LARGEST_SHEET ? null : inUtf8(bytes);
    }

    /** A sheet is taken apart as bytes, which holds for encodings that keep ASCII. */
    private static byte[] inUtf8(byte[] bytes) {
        boolean big = bytes.length > 1 && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff || bytes[0] == 0);
        boolean little = bytes.length > 1 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[1] == 0);
        if (!big && !little) {
            return bytes;
        }
        String text = new String(bytes, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        return text.replaceFirst("^\\uFEFF", "")
                .replaceFirst("(?i)encoding=([\"'])utf-16\\1", "encoding=\"UTF-8\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a part as far as they are looked at, one more than allowed when there are more. */
    private byte @Nullable [] find(String path, int most) throws IOException {
        byte[] ours = changed.get(PartNames.key(path));
        if (ours != null) {
            return ours;
        }
        ZipArchiveEntry entry = zip.findEntry(path);
        if (entry == null || dropped.contains(PartNames.key(path))) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most + 1);
        }
    }

    /** The bytes of a part that the workbook can do without: null also when they cannot be unpacked. */
    private byte @Nullable [] findReadable(String path) {
        try {
            return find(path);
        } catch (IOException e) {
            return null;
        }
    }

    byte[] require(String path) throws IOException {
        byte[] bytes = find(path);
        if (bytes == null) {
            throw new IOException("The part (" + path + ") is missing.");
        }
        return bytes;
    }

    /** Replaces a part. */
    void put(String path, byte[] bytes) {
        changed.put(PartNames.key(path), bytes);
        names.put(PartNames.key(path), path);
    }

    /** Adds a part of a type of its own. */
    void add(String path, String contentType, byte[] bytes) {
        put(path, strict ? Xml.strict(text(bytes)).getBytes(StandardCharsets.UTF_8) : bytes);
        Xml.append(types.getDocumentElement(), "Override", "PartName", "/" + path, "ContentType", contentType);
    }

    /** What is added from now on is of the variant that the workbook's main part is of. */
    void follow(Element root) {
        strict = Xml.isStrict(root);
    }

    /** The namespace of references in this workbook. */
    String referenceNamespace() {
        return strict ? Xml.strict(Xml.RELATIONSHIP_IDS) : Xml.RELATIONSHIP_IDS;
    }

    /** Declares the type of all parts with this extension, unless that is done already. */
    void declare(String extension, String contentType) {
        Element root = types.getDocumentElement();
        boolean known = Xml.children(root, "Default").stream()
                .anyMatch(element -> element.getAttribute("Extension").equalsIgnoreCase(extension));
        if (!known) {
            Element element = Xml.create(root, "Default");
            element.setAttribute("Extension", extension);
            element.setAttribute("ContentType", contentType);
            root.insertBefore(element, root.getFirstChild());
        }
    }

    /** Leaves a part out. */
    void drop(String path) {
        dropped.add(PartNames.key(path));
        changed.remove(PartNames.key(path));
        Element root = types.getDocumentElement();
        Xml.children(root, "Override").stream()
                .filter(element ->
                        PartNames.key(element.getAttribute("PartName")).equals(PartNames.key(path)))
                .forEach(root::removeChild);
    }

    /** Whether a path is taken. */
    boolean has(String path) {
        return changed.containsKey(PartNames.key(path)) || zip.findEntry(path) != null;
    }

    /** What a part refers to. */
    Relationships relationships(String path) throws IOException {
        return new Relationships(this, path);
    }

    /** The whole file. */
    byte[] write() throws IOException {
        put(TYPES, Xml.write(types));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream target = new ZipArchiveOutputStream(out)) {
            for (ZipArchiveEntry entry : zip.list()) {
                String key = PartNames.key(entry.getName());
                byte[] ours = changed.get(key);
                if (ours != null && zip.findEntry(Objects.requireNonNull(names.get(key))) == entry) {
                    write(target, entry.getName(), ours);
                } else if (!dropped.contains(key)) {
                    copy(entry, target);
                }
            }
            List<String> added = new ArrayList<>(changed.keySet());
            added.removeIf(path -> zip.findEntry(path) != null);
            for (String path : added) {
                write(target, Objects.requireNonNull(names.get(path)), Objects.requireNonNull(changed.get(path)));
            }
        }
        return out.toByteArray();
    }

    /**
     * Copies a part as it is, or packs it anew where the archive's list is wrong about it; one that nobody can get at
     * in the file as it was sent is left out.
     */
    private void copy(ZipArchiveEntry entry, ZipArchiveOutputStream target) throws IOException {
        byte[] packed;
        try (InputStream in = zip.getPacked(entry)) {
            packed = in.readAllBytes();
        } catch (IOException e) {
            byte[] unpacked = findReadable(entry.getName());
            if (unpacked != null) {
                write(target, entry.getName(), unpacked);
            }
            return;
        }
        target.addRawArchiveEntry(new ZipArchiveEntry(entry), new ByteArrayInputStream(packed));
    }

    private static void write(ZipArchiveOutputStream target, String path, byte[] bytes) throws IOException {
        target.putArchiveEntry(new ZipArchiveEntry(path));
        target.write(bytes);
        target.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The references from one part to others. */
    static final class Relationships {
        private final WorkbookFile file;
        private final String folder;
        private final String path;
        private final Document document;

        Relationships(WorkbookFile file, String part) throws IOException {
            this.file = file;
            folder = part.substring(0, part.lastIndexOf('/') + 1);
            path = folder + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
            byte[] bytes = file.find(path);
            document = bytes == null ? Xml.create(Xml.RELATIONSHIPS, "Relationships") : Xml.read(bytes);
        }

        /** The part that an id refers to, or null. */
        @Nullable
        String find(String id) {
            return Xml.children(document.getDocumentElement()).stream()
                    .filter(element -> element.getAttribute("Id").equals(id))
                    .map(this::target)
                    .findFirst()
                    .orElse(null);
        }

        /** The first part of this kind of reference, or null. */
        @Nullable
        String findByType(String type) {
            return Xml.children(document.getDocumentElement()).stream()
                    .filter(element -> element.getAttribute("Type").endsWith("/" + type))
                    .map(this::target)
                    .findFirst()
                    .orElse(null);
        }

        private String target(Element element) {
            String target = element.getAttribute("Target");
            return PartNames.resolve(folder, target);
        }

        /** Refers to a part, and gives the new id. */
        String add(String type, String part) throws IOException {
            Element root = document.getDocumentElement();
            int number = 1;
            while (find("rIdJ" + number) != null) {
                number++;
            }
            Xml.append(
                    root,
                    "Relationship",
                    "Id",
                    "rIdJ" + number,
                    "Type",
                    file.referenceNamespace() + "/" + type,
                    "Target",
                    "/" + part);
            save();
            return "rIdJ" + number;
        }

        /** Refers to a part no longer. */
        void remove(String id) throws IOException {
            Element root = document.getDocumentElement();
            Xml.children(root).stream()
                    .filter(element -> element.getAttribute("Id").equals(id))
                    .forEach(root::removeChild);
            save();
        }

        private void save() throws IOException {
            file.put(path, Xml.write(document));
        }
    }

    /** A part as text. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
