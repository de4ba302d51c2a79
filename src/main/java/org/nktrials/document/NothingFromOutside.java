package org.nktrials.document;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** A document that somebody's text could make load an address would be a way into the network. */
final class NothingFromOutside extends ITextUserAgent {

  NothingFromOutside(ITextRenderer renderer) {
    super(renderer.getOutputDevice(), 1);
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(@Nullable String address) {
    return null;
  }
}
