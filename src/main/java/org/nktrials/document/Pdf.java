package org.nktrials.document;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A finished document and its checksum. */
public final class Pdf {

  private final byte[] bytes;
  private final String sha256;

  Pdf(byte[] bytes, String sha256) {
    this.bytes = bytes.clone();
    this.sha256 = sha256;
  }

  /** The file as it is handed out. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** The download of a file that was kept. */
  public static ResponseEntity<byte[]> download(byte[] kept, String fileName) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(kept.clone());
  }
}
