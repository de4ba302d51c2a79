package org.nktrials.sample.custody.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;

/**
 * The code of a tube as a Data Matrix (ISO/IEC 16022), drawn as one path of unit squares.
 *
 * @param size squares a side
 */
record DataMatrix(int size, String path) {

  /**
   * A square Data Matrix.
   *
   * @param code letters, digits and hyphens
   */
  static DataMatrix of(String code) {
    BitMatrix matrix =
        new DataMatrixWriter()
            .encode(
                code,
                BarcodeFormat.DATA_MATRIX,
                1,
                1,
                Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row)) {
          path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        }
      }
    }
    return new DataMatrix(matrix.getWidth(), path.toString());
  }

  /** View box with the quiet zone of one square that the standard asks for. */
  public String viewBox() {
    return "-1 -1 %d %d".formatted(size + 2, size + 2);
  }
}
