package org.nktrials.document;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * A document that somebody's text could make load an address would be a way into the network. Only
 * the style sheet of HTML that is part of the library is read, from the library itself.
 */
final class NothingFromOutside extends ITextUserAgent {

  private static final String STYLES_OF_HTML = "/resources/css/XhtmlNamespaceHandler.css";

  NothingFromOutside(ITextRenderer renderer) {
    super(renderer.getOutputDevice(), 1);
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(@Nullable String address) {
    return address != null && address.endsWith(STYLES_OF_HTML)
        ? XhtmlNamespaceHandler.class.getResourceAsStream(STYLES_OF_HTML)
        : null;
  }
}
