package org.nktrials.sample.upload;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrived and lies in a temporary place.
 *
 * @param name of the file, without folders, at most 200 letters
 */
public record ReceivedFile(String name, Path place) {

  private static final int LONGEST_NAME = 200;

  /** A file as a browser or a program sent it; what has no name is called a file. */
  public static ReceivedFile of(@Nullable String sent, Path place) {
    String plain =
        sent == null
            ? ""
            : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
    String kept = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return new ReceivedFile(kept.isBlank() ? "file" : kept, place);
  }
}
