package org.nktrials.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The built-in protocol as the tests of this package read and spoil it. */
final class ProtocolFiles {

  static final ProtocolReader READER =
      new ProtocolReader(new CtcaeCatalogues(new NothingImported()));

  private ProtocolFiles() {}

  static String imail2() {
    return file("imail2");
  }

  static String haploNk() {
    return file("haplo-nk-aml");
  }

  private static String file(String name) {
    try {
      return new ClassPathResource("protocols/" + name + ".yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The built-in protocol with one passage replaced; fails when it is not there. */
  static String imail2With(String passage, String replacement) {
    String yaml = imail2();
    if (!yaml.contains(passage)) {
      throw new IllegalArgumentException("the protocol does not say: " + passage);
    }
    return yaml.replace(passage, replacement);
  }
}
