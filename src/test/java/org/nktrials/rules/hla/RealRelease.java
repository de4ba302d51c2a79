package org.nktrials.rules.hla;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The unmodified release in the folder of reference files. */
public final class RealRelease {

  private RealRelease() {}

  /** Its five files; skips the test with a message when they are not there. */
  public static Map<ReleaseFile, byte[]> files() throws IOException {
    Path folder = Path.of(System.getProperty("nk.reference", "absent"), "imgt-hla-3.58.0");
    assumeTrue(Files.isDirectory(folder), "IPD-IMGT/HLA 3.58.0 is not there: " + folder);
    Map<ReleaseFile, byte[]> files = new EnumMap<>(ReleaseFile.class);
    for (ReleaseFile file : ReleaseFile.values()) {
      files.put(file, Files.readAllBytes(folder.resolve(file.fileName())));
    }
    return files;
  }
}
