package org.nktrials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of files that somebody sends to have them written or shown elsewhere. */
final class FileNames {

  static final List<String> HOSTILE =
      List.of(
          "../../../../../../tmp/nk-evil.csv",
          "/tmp/nk-evil.csv",
          "..\\..\\nk-evil.csv",
          "C:\\nk-evil.csv",
          "nk-evil.csv\u0000.fcs",
          "CON",
          "...",
          "x".repeat(5_000) + ".csv",
          "zq\"><zqx zq=1>${7777*7777}.csv",
          "a\r\nSet-Cookie: evil=1.csv");

  private FileNames() {}

  /** Files of such a name anywhere near. */
  static List<String> writtenOutside() {
    return Stream.of("/tmp/nk-evil.csv", "nk-evil.csv", "../nk-evil.csv", "target/nk-evil.csv")
        .filter(file -> Files.exists(Path.of(file)))
        .map(file -> "written to " + file)
        .toList();
  }
}
