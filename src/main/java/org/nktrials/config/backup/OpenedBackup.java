package org.nktrials.config.backup;

import static java.util.stream.Collectors.toSet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nktrials.document.ListedZip;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup whose every part was compared with its checksum before anything is read from it. */
final class OpenedBackup implements Closeable {
  static final String CONTENTS = "contents.json";

  private static final String FOREIGN = "The file %s is no backup of NK Trials.";

  private static final int LONGEST_TEXT = 16 * 1024 * 1024;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([a-z0-9_./]+)");

  private final Path file;
  private final ZipFile zip;
  private final Map<String, String> checksums;
  private final BackupContents contents;

  private OpenedBackup(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    if (zip.getEntry(CONTENTS) == null || zip.getEntry(ListedZip.CHECKSUMS) == null) {
      throw foreign(file);
    }
    checksums = listed(text(ListedZip.CHECKSUMS));
    compareParts();
    contents = read(text(CONTENTS));
  }

  /**
   * Opens and checks a backup.
   *
   * @throws BackupRefused if the file is missing, foreign or damaged
   */
  static OpenedBackup open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BackupRefused("There is no file " + file + ".");
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        return new OpenedBackup(file, zip);
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw new BackupRefused(
          "The file %s is damaged or is no backup: it cannot be unpacked.".formatted(file), e);
    }
  }

  BackupContents contents() {
    return contents;
  }

  /** SHA-256 of a part. */
  String checksum(TableCopy table) {
    return String.valueOf(checksums.get(table.part()));
  }

  InputStream rows(TableCopy table) throws IOException {
    return stream(table.part());
  }

  private void compareParts() throws IOException {
    var present = zip.stream().map(ZipEntry::getName).collect(toSet());
    present.remove(ListedZip.CHECKSUMS);
    if (zip.size() != checksums.size() + 1 || !present.equals(checksums.keySet())) {
      throw damaged("its parts are not those that its list names");
    }
    for (Map.Entry<String, String> listed : checksums.entrySet()) {
      try (DigestInputStream part = Checksums.reading(stream(listed.getKey()))) {
        part.transferTo(OutputStream.nullOutputStream());
        if (!Checksums.hex(part.getMessageDigest()).equals(listed.getValue())) {
          throw damaged(listed.getKey() + " does not have the checksum that was written down");
        }
      }
    }
  }

  private Map<String, String> listed(String text) {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || sums.put(parts.group(2), parts.group(1)) != null) {
        throw damaged("its list of checksums cannot be read");
      }
    }
    return sums;
  }

  private BackupContents read(String json) {
    try {
      BackupContents read = JsonMapper.shared().readValue(json, BackupContents.class);
      if (!BackupContents.PRODUCT.equals(read.product())) {
        throw foreign(file);
      }
      if (read.format() != BackupContents.FORMAT) {
        throw new BackupRefused(
            "The backup %s was made by a newer version of NK Trials.".formatted(file));
      }
      return read;
    } catch (JacksonException e) {
      throw new BackupRefused(FOREIGN.formatted(file), e);
    }
  }

  private String text(String part) throws IOException {
    try (InputStream in = stream(part)) {
      byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw damaged(part + " is too long");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private InputStream stream(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw damaged(part + " is missing");
    }
    return zip.getInputStream(entry);
  }

  private BackupRefused damaged(String how) {
    return new BackupRefused("The backup %s is damaged: %s.".formatted(file, how));
  }

  private static BackupRefused foreign(Path file) {
    return new BackupRefused(FOREIGN.formatted(file));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
