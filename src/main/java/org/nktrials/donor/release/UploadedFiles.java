package org.nktrials.donor.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nktrials.rules.hla.ReleaseFile;
import org.nktrials.shared.Problem;

/** What can be said of files before they are read. */
final class UploadedFiles {

  private UploadedFiles() {}

  static List<Problem> problems(Map<ReleaseFile, byte[]> files) {
    List<Problem> problems = new ArrayList<>();
    for (ReleaseFile file : ReleaseFile.values()) {
      byte[] content = files.get(file);
      String field = field(file);
      if (content == null || content.length == 0) {
        problems.add(
            Problem.of(field, "missing", "Choose %s of the release.".formatted(file.fileName())));
      } else if (content.length > HlaReleases.MOST_BYTES) {
        problems.add(
            Problem.of(field, "too-large", "%s is larger than 16 MB.".formatted(file.fileName())));
      }
    }
    return problems;
  }

  static String field(ReleaseFile file) {
    return switch (file) {
      case A_PROT -> "proteinsA";
      case B_PROT -> "proteinsB";
      case C_PROT -> "proteinsC";
      case NOM_G -> "groupsG";
      case NOM_P -> "groupsP";
    };
  }
}
