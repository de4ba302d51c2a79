package org.nktrials.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A text as QR code (ISO/IEC 18004), drawn as one path of unit squares.
 *
 * @param size squares a side, with the quiet zone
 */
record QrCode(int size, String path) {

  private static final int QUIET = 4;

  static QrCode of(String text) {
    try {
      BitMatrix matrix =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, QUIET));
      StringBuilder path = new StringBuilder();
      for (int row = 0; row < matrix.getHeight(); row++) {
        for (int column = 0; column < matrix.getWidth(); column++) {
          if (matrix.get(column, row)) {
            path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(matrix.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All squares. */
  public String viewBox() {
    return "0 0 " + size + " " + size;
  }
}
