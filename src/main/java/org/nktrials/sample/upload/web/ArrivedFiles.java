package org.nktrials.sample.upload.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.upload.ReceivedFile;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.web.multipart.MultipartFile;

/** Files of a request in a folder of their own, which is removed with it. */
final class ArrivedFiles implements AutoCloseable {

  /** Most bytes of one file. */
  static final long MOST_BYTES = 100L * 1024 * 1024;

  private final Path folder;
  private final List<ReceivedFile> files = new ArrayList<>();

  private ArrivedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the files that are not empty fields of the form.
   *
   * @throws Refused on "file" when one is too large
   */
  static ArrivedFiles of(@Nullable List<@Nullable MultipartFile> sent) throws IOException {
    ArrivedFiles arrived = new ArrivedFiles(Files.createTempDirectory("nk-upload-"));
    try {
      for (@Nullable MultipartFile one : sent == null ? List.<MultipartFile>of() : sent) {
        if (one != null && !isEmptyField(one)) {
          arrived.take(one);
        }
      }
      return arrived;
    } catch (Refused | IOException e) {
      arrived.close();
      throw e;
    }
  }

  private static boolean isEmptyField(MultipartFile file) {
    String name = file.getOriginalFilename();
    return file.isEmpty() && (name == null || name.isEmpty());
  }

  private void take(MultipartFile sent) throws IOException {
    Path place = folder.resolve(Integer.toString(files.size()));
    ReceivedFile file = ReceivedFile.of(sent.getOriginalFilename(), place);
    if (sent.getSize() > MOST_BYTES) {
      throw new Refused(Problem.of("file", "file-large", file.name() + " is larger than 100 MB."));
    }
    sent.transferTo(place);
    files.add(file);
  }

  List<ReceivedFile> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    for (ReceivedFile file : files) {
      Files.deleteIfExists(file.place());
    }
    Files.deleteIfExists(folder);
  }
}
