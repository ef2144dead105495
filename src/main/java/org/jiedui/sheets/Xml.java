package org.jiedui.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.util.XMLHelper;
import org.jiedui.roster.file.ByteOrderMarks;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The small parts of a workbook as trees: read without entities, written in UTF-8. */
final class Xml {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIP_IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** The same two of workbooks that are saved as Strict Open XML (ISO/IEC 29500-1). */
    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final String STRICT_RELATIONSHIP_IDS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    private Xml() {}

    /** @throws IOException when it is not well-formed or declares entities */
    static Document read(byte[] bytes) throws IOException {
        try {
            return DocumentHelper.readDocument(ByteOrderMarks.single(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    /** A new tree with this root. */
    static Document create(String namespace, String root) {
        Document document = DocumentHelper.createDocument();
        document.appendChild(document.createElementNS(namespace, root));
        return document;
    }

    static byte[] write(Document document) throws IOException {
        document.setXmlStandalone(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transform(document, new StreamResult(out), false);
        return out.toByteArray();
    }

    /** One element as text, with the namespaces that it needs. */
    static String write(Element element) throws IOException {
        StringWriter out = new StringWriter();
        transform(element, new StreamResult(out), true);
        return out.toString();
    }

    private static void transform(Node node, StreamResult result, boolean part) throws IOException {
        try {
            Transformer transformer = XMLHelper.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, part ? "yes" : "no");
            transformer.transform(new DOMSource(node), result);
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /**
     * The id by which an element refers to a part, in either namespace that references have; empty when it has none.
     */
    static String referenceId(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String namespace = attribute.getNamespaceURI();
            if ("id".equals(attribute.getLocalName()) && namespace != null && namespace.endsWith("/relationships")) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The elements directly inside. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Whether a part is of the Strict variant, whose namespaces are others. */
    static boolean isStrict(Element root) {
        return STRICT_MAIN.equals(root.getNamespaceURI());
    }

    /** A part of this service's making, or a name in it, as a workbook of the Strict variant has it. */
    static String strict(String text) {
        return text.replace(MAIN, STRICT_MAIN).replace(RELATIONSHIP_IDS, STRICT_RELATIONSHIP_IDS);
    }

    /** The elements of this local name directly inside. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    /** The first element of this local name directly inside, or null. */
    static @Nullable Element child(Element parent, String name) {
        return children(parent, name).stream().findFirst().orElse(null);
    }

    /** A new element in its parent's namespace and with its parent's prefix, not yet put anywhere. */
    static Element create(Element parent, String name) {
        String prefix = parent.getPrefix();
        return parent.getOwnerDocument()
                .createElementNS(parent.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    /** A new element at the end of its parent, with attributes as name and value in turns. */
    static Element append(Element parent, String name, String... attributes) {
        Element element = create(parent, name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(element);
        return element;
    }

    /**
     * Inserts an element where the schema wants it.
     *
     * @param order the local names of the parent's elements in their order, the new one's included
     */
    static void insertInOrder(Element parent, Element element, List<String> order) {
        int rank = order.indexOf(element.getLocalName());
        for (Element sibling : children(parent)) {
            int other = order.indexOf(sibling.getLocalName());
            if (other > rank) {
                parent.insertBefore(element, sibling);
                return;
            }
        }
        parent.appendChild(element);
    }

    /** Text that may stand in an element or between double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
