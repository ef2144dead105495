package org.jiedui.roster.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.poi.util.XMLHelper;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.ByteOrderMarks;
import org.jiedui.roster.file.CellBudget;
import org.jiedui.roster.file.FileIssues;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a workbook as a stream: only cells with content are kept, formulas count by their cached value,
 * macros and everything else in the file are never looked at, and no part may declare entities.
 */
public final class Xlsx {

    private static final int MOST_SHEETS = 200;

    private final RosterLimits limits;
    private final CellBudget budget;

    private final Predicate<String> wanted;

    private Xlsx(RosterLimits limits, CellBudget budget, Predicate<String> wanted) {
        this.limits = limits;
        this.wanted = wanted;
        this.budget = budget;
    }

    /**
     * The sheets of a workbook in their order.
     *
     * @param wanted which sheets to read, by name
     * @throws UnreadableException when the workbook is damaged or too large
     */
    public static List<Table> read(BoundedZip zip, RosterLimits limits, Predicate<String> wanted) {
        return read(zip, limits, new CellBudget(limits.cells()), wanted);
    }

    /**
     * The sheets of a workbook that is one of several.
     *
     * @param budget how many cells all of them together may still have
     * @param wanted as above
     */
    public static List<Table> read(BoundedZip zip, RosterLimits limits, CellBudget budget, Predicate<String> wanted) {
        try {
            return new Xlsx(limits, budget, wanted).tables(OfficePackage.of(zip));
        } catch (UnreadableException e) {
            throw e;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // A damaged file makes the libraries throw all sorts of unchecked exceptions, some around what was thrown
            // here.
            throw unreadable(e);
        }
    }

    private static UnreadableException unreadable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableException unreadable) {
                return unreadable;
            }
        }
        return new UnreadableException(FileIssues.damaged());
    }

    private List<Table> tables(OfficePackage file) throws IOException, XMLStreamException {
        List<String> strings = strings(file);
        XlsxNumberFormats formats;
        try (InputStream styles = file.open("styles", "xl/styles.xml")) {
            formats = XlsxNumberFormats.read(styles);
        }
        List<Table> tables = new ArrayList<>();
        List<OfficePackage.SheetEntry> sheets = file.sheets();
        for (OfficePackage.SheetEntry sheet : sheets.subList(0, Math.min(MOST_SHEETS, sheets.size()))) {
            if (wanted.test(sheet.name())) {
                try (InputStream in = file.open(sheet.part())) {
                    if (in != null) {
                        tables.add(new XlsxSheet(sheet.name(), strings, formats, budget, limits)
                                .read(open(in), sheet.hidden()));
                    }
                }
            }
        }
        if (tables.isEmpty() && sheets.stream().allMatch(sheet -> wanted.test(sheet.name()))) {
            throw new IOException("Not one sheet of the workbook is there.");
        }
        return tables;
    }

    /** The texts that cells refer to by number; cut just after the longest that a cell may have. */
    private List<String> strings(OfficePackage file) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        try (InputStream in = file.open("sharedStrings", "xl/sharedStrings.xml")) {
            if (in == null) {
                return strings;
            }
            XMLStreamReader xml = open(in);
            XlsxText text = new XlsxText(limits.cellLength());
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (xml.getLocalName().equals("si")) {
                            text.clear();
                        }
                        text.start(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.add(xml);
                    case XMLStreamConstants.END_ELEMENT -> {
                        text.end(xml.getLocalName());
                        if (xml.getLocalName().equals("si")) {
                            strings.add(text.text());
                            if (strings.size() > limits.cells()) {
                                throw new UnreadableException(FileIssues.tooManyCells("sharedStrings", limits.cells()));
                            }
                        }
                    }
                    default -> {}
                }
            }
        }
        return strings;
    }

    /** A part as a stream of XML events, without document types and external entities. */
    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        InputStream marked;
        try {
            marked = ByteOrderMarks.single(part);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new StreamReaderDelegate(factory.createXMLStreamReader(marked)) {
            @Override
            public int next() throws XMLStreamException {
                int event = super.next();
                if (event == DTD) {
                    throw new XMLStreamException("No part of a workbook declares a document type.");
                }
                return event;
            }
        };
    }

    /** An attribute's whole number, or the default when it is absent or none. */
    static int integer(@Nullable String attribute, int absent) {
        try {
            return attribute == null ? absent : Integer.parseInt(attribute);
        } catch (NumberFormatException e) {
            return absent;
        }
    }
}
