package org.nktrials.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes elements as XML 1.0 in which line breaks of values survive the reading. */
final class OdmXml {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  OdmXml(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; a null value leaves its attribute out
   */
  OdmXml start(String element, @Nullable String... attributes) throws IOException {
    tag(element, attributes);
    out.write('>');
    open.push(element);
    return this;
  }

  /** Ends the element begun last. */
  OdmXml end() throws IOException {
    out.write("</" + open.pop() + ">");
    return this;
  }

  /** An element without content. */
  OdmXml empty(String element, @Nullable String... attributes) throws IOException {
    tag(element, attributes);
    out.write("/>");
    return this;
  }

  /** An element that holds text alone. */
  OdmXml text(String element, String text) throws IOException {
    out.write("\n<" + element + ">" + escaped(text) + "</" + element + ">");
    return this;
  }

  /** Ends what is open. */
  void finish() throws IOException {
    while (!open.isEmpty()) {
      end();
    }
    out.flush();
  }

  private void tag(String element, @Nullable String... attributes) throws IOException {
    out.write("\n<" + element);
    for (int at = 0; at < attributes.length; at += 2) {
      String value = attributes[at + 1];
      if (value != null) {
        out.write(" " + attributes[at] + "=\"" + escaped(value) + "\"");
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(point -> escape(point, escaped));
    return escaped.toString();
  }

  private static void escape(int point, StringBuilder to) {
    switch (point) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\n', '\r', '\t' -> to.append("&#").append(point).append(';');
      default -> {
        if (point < 0x20 || point == 0xFFFE || point == 0xFFFF || isSurrogate(point)) {
          to.append(' '); // XML has no place for it
        } else {
          to.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isSurrogate(int point) {
    return point >= 0xD800 && point <= 0xDFFF;
  }
}
