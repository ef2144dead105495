package org.jiedui.roster.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.PartNames;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's parts, found as the programs find them that people use: by what the workbook refers to, whatever else
 * lies in the archive.
 *
 * <p>Excel, WPS and LibreOffice open files that break the rules of their format (ECMA-376, part 2): a part that is
 * named but absent, a part without a content type, document properties of any kind, names in other case. None of this
 * matters to a roster, so none of it is looked at. Both variants of the format are read, Transitional and Strict, as
 * only the last step of a kind of reference counts.
 */
final class OfficePackage {

    private static final String MAIN = "xl/workbook.xml";

    /**
     * A sheet as the workbook lists it.
     *
     * @param name as people see it
     * @param part its part's path, or null where the workbook refers to none
     * @param hidden whether the program shows it only when asked to
     */
    record SheetEntry(String name, @Nullable String part, boolean hidden) {}

    private record Reference(String id, String kind, String target) {}

    private final BoundedZip zip;
    private final String main;
    private final List<Reference> references;

    private OfficePackage(BoundedZip zip) throws IOException, XMLStreamException {
        this.zip = zip;
        main = references("").stream()
                .filter(reference -> reference.kind().equals("officeDocument"))
                .map(Reference::target)
                .filter(target -> zip.findEntry(target) != null)
                .findFirst()
                .orElse(MAIN);
        references = references(main);
    }

    /** @throws IOException when there is no workbook in it */
    static OfficePackage of(BoundedZip zip) throws IOException, XMLStreamException {
        OfficePackage found = new OfficePackage(zip);
        if (zip.findEntry(found.main) == null) {
            throw new IOException("The workbook's main part is missing.");
        }
        return found;
    }

    /** The sheets in their order, those without cells (charts) left out. */
    List<SheetEntry> sheets() throws IOException, XMLStreamException {
        List<SheetEntry> sheets = new ArrayList<>();
        try (InputStream in = zip.getInputStream(Objects.requireNonNull(zip.findEntry(main)))) {
            XMLStreamReader xml = Xlsx.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    Optional<Reference> reference = find(idOf(xml));
                    if (reference.isEmpty() || reference.get().kind().equals("worksheet")) {
                        String state = String.valueOf(xml.getAttributeValue(null, "state"));
                        sheets.add(new SheetEntry(
                                String.valueOf(xml.getAttributeValue(null, "name")),
                                reference.map(Reference::target).orElse(null),
                                state.equals("hidden") || state.equals("veryHidden")));
                    }
                }
            }
        }
        return sheets;
    }

    /** The id by which an element refers to a part: in a namespace of references, of which there are two. */
    private static @Nullable String idOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private Optional<Reference> find(@Nullable String id) {
        return references.stream()
                .filter(reference -> reference.id().equals(id))
                .findFirst();
    }

    /**
     * The part of this kind that the workbook refers to, or else the one of the usual name; null when it has none.
     *
     * @param kind such as {@code styles}
     * @param usual its usual path
     */
    @Nullable
    InputStream open(String kind, String usual) throws IOException {
        String path = references.stream()
                .filter(reference -> reference.kind().equals(kind))
                .map(Reference::target)
                .filter(target -> zip.findEntry(target) != null)
                .findFirst()
                .orElse(usual);
        return open(path);
    }

    /** A part, or null when it is absent. */
    @Nullable
    InputStream open(@Nullable String path) throws IOException {
        ZipArchiveEntry entry = path == null ? null : zip.findEntry(path);
        return entry == null ? null : zip.getInputStream(entry);
    }

    private List<Reference> references(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        List<Reference> found = new ArrayList<>();
        try (InputStream in = open(folder + "_rels/" + part.substring(folder.length()) + ".rels")) {
            if (in == null) {
                return found;
            }
            XMLStreamReader xml = Xlsx.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    found.add(new Reference(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            type.substring(type.lastIndexOf('/') + 1),
                            PartNames.resolve(folder, target)));
                }
            }
        }
        return found;
    }
}
