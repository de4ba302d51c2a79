package org.nktrials.donor.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.release.HlaReleases;
import org.nktrials.rules.hla.ReleaseFile;
import org.springframework.web.multipart.MultipartFile;

/** The five files of a release as a person chose them. */
record HlaReleaseForm(
    @Nullable UUID submissionId,
    @Nullable MultipartFile proteinsA,
    @Nullable MultipartFile proteinsB,
    @Nullable MultipartFile proteinsC,
    @Nullable MultipartFile groupsG,
    @Nullable MultipartFile groupsP) {

  /** Whether no file at all was chosen. */
  boolean isEmpty() {
    return Stream.of(proteinsA, proteinsB, proteinsC, groupsG, groupsP)
        .allMatch(file -> file == null || file.isEmpty());
  }

  UUID submission() {
    return submissionId == null ? UUID.randomUUID() : submissionId;
  }

  Map<ReleaseFile, byte[]> files() throws IOException {
    Map<ReleaseFile, byte[]> files = new EnumMap<>(ReleaseFile.class);
    add(files, ReleaseFile.A_PROT, proteinsA);
    add(files, ReleaseFile.B_PROT, proteinsB);
    add(files, ReleaseFile.C_PROT, proteinsC);
    add(files, ReleaseFile.NOM_G, groupsG);
    add(files, ReleaseFile.NOM_P, groupsP);
    return files;
  }

  /** Of a file that is too large no more is read than shows it. */
  private static void add(
      Map<ReleaseFile, byte[]> files, ReleaseFile name, @Nullable MultipartFile file)
      throws IOException {
    if (file != null && !file.isEmpty()) {
      try (var content = file.getInputStream()) {
        files.put(name, content.readNBytes(HlaReleases.MOST_BYTES + 1));
      }
    }
  }
}
