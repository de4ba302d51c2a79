package org.nktrials.document;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Makes documents from templates. A template of a document is well-formed XHTML with its CSS in a
 * {@code style} element (CSS 2.1 and {@code @page}); it uses no address of the outside, because
 * nothing is loaded.
 */
@Service
public class Documents {

  /**
   * What XML cannot hold, even escaped. Somebody may have pasted one into a text; a document that
   * is not made for it would stop the work of others.
   */
  private static final Pattern NO_CHARACTERS =
      Pattern.compile(
          "[^\\t\\r\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
              + "|&#(?:[0-8]|1[124-9]|2[0-9]|3[01]|x[0-8bBcCeEfF]|x1[0-9a-fA-F]);");

  private final ITemplateEngine templates;

  Documents(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * A page of its own, to be read without the application.
   *
   * @param template name under {@code templates/}
   * @param values what the template shows
   */
  public String page(String template, Map<String, Object> values) {
    return templates.process(template, new Context(Locale.ENGLISH, values));
  }

  /**
   * A PDF of a template.
   *
   * @param template name under {@code templates/}, for example "safety/report-pdf"
   * @param values what the template shows
   */
  public Pdf pdf(String template, Map<String, Object> values) {
    String page = NO_CHARACTERS.matcher(page(template, values)).replaceAll("\uFFFD");
    ITextRenderer renderer = new ITextRenderer();
    renderer.getSharedContext().setUserAgentCallback(new NothingFromOutside(renderer));
    renderer.setDocumentFromString(page);
    renderer.layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.createPDF(out);
    byte[] bytes = out.toByteArray();
    return new Pdf(bytes, sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
