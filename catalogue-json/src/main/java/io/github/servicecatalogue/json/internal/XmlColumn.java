package io.github.servicecatalogue.json.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML that a column of some forms holds in a text: keys with their values, or nodes of
 * keys. A key is named by its {@code label} where that is a name, and else by its tag.
 *
 * <p>Nothing outside of the text is ever read: there are no document types, and no entities but the
 * five of XML; others stay as they are written. Not thread-safe.
 */
final class XmlColumn {
  /** The tag around the keys of one row; an empty one says that there is no row. */
  static final String NODE = "node";

  /** An opening tag that holds others needs a few bytes only, but a place on the stack. */
  private final int maxDepth;

  private final int maxEntries;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private int entries;

  XmlColumn(int maxDepth, int maxEntries) {
    this.maxDepth = maxDepth;
    this.maxEntries = maxEntries;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside of the text is read");
        });
  }

  /** Tells whether a text looks like XML. */
  static boolean isXml(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '<';
  }

  /**
   * Returns the nodes of a text, each with the values of its keys; keys beside the nodes make one
   * more, the first.
   *
   * @return null where the text is malformed, or nests too deeply, or has too many keys
   */
  @Nullable List<Map<String, String>> read(String text) {
    entries = 0;
    List<Map<String, String>> nodes = new ArrayList<>();
    try {
      // a text need not have one root
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(rooted(text)));
      try {
        xml.nextTag();
        children(xml, 0, nodes);
        boolean onlyEmptyRoot =
            nodes.size() == 1
                && nodes.get(0).size() == 1
                && nodes.get(0).values().iterator().next().isBlank();
        return onlyEmptyRoot ? List.of() : nodes;
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | IllegalStateException malformed) {
      return null;
    }
  }

  private static String rooted(String text) {
    String body = text.strip();
    body = body.startsWith("\uFEFF") ? body.substring(1) : body;
    int declaration = body.startsWith("<?xml") ? body.indexOf("?>") + 2 : 0;
    return "<xml>" + body.substring(declaration < 2 ? 0 : declaration) + "</xml>";
  }

  /**
   * Reads what is in an element; what holds no elements is a key of the node around it.
   *
   * @return the text, if it held no elements
   */
  private @Nullable String children(XMLStreamReader xml, int depth, List<Map<String, String>> nodes)
      throws XMLStreamException {
    if (depth > maxDepth) {
      throw new XMLStreamException("too deep");
    }
    Map<String, String> keys = new LinkedHashMap<>();
    int place = nodes.size();
    for (int i = 0; depth > 0 && i < xml.getAttributeCount(); i++) {
      if (!xml.getAttributeLocalName(i).equals("label")) {
        keys.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    int attributes = keys.size();
    StringBuilder text = new StringBuilder();
    boolean leaf = true;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            text.append('&').append(xml.getLocalName()).append(';');
        case XMLStreamConstants.START_ELEMENT -> {
          leaf = false;
          if (++entries > maxEntries) {
            throw new XMLStreamException("too many");
          }
          String name = name(xml);
          String value = children(xml, depth + 1, nodes);
          if (value != null && !(value.isBlank() && name.equals(NODE))) {
            keys.merge(name, value, (one, other) -> one + "\n" + other);
          }
        }
        case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
        default -> {}
      }
    }
    if (leaf) {
      return text.toString();
    }
    if (!text.toString().isBlank()) {
      keys.put("#text", text.toString().strip());
    }
    if (keys.size() > attributes || (attributes > 0 && nodes.size() == place)) {
      nodes.add(place, keys);
    }
    return null;
  }

  private static String name(XMLStreamReader xml) {
    String label = xml.getAttributeValue(null, "label");
    return label != null && isName(label) ? label : xml.getLocalName();
  }

  private static boolean isName(String label) {
    return !label.isEmpty()
        && label
            .chars()
            .allMatch(
                c ->
                    (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z')
                        || (c >= '0' && c <= '9')
                        || c == '_');
  }
}
