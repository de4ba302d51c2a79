package org.nktrials.cytometry.fcs;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes FCS files, right ones and, with a keyword or an offset changed, wrong ones. */
final class FcsBuilder {

  final Map<String, String> keywords = new LinkedHashMap<>();
  String version = "FCS3.1";
  char delimiter = '/';
  byte[] data = {};
  Charset charset = StandardCharsets.UTF_8;
  String headerData;
  boolean escape = true;
  long dataShift;
  String rest = "";

  /** Two parameters of 32-bit floating-point values, little-endian. */
  static FcsBuilder floats(float... values) {
    FcsBuilder builder = new FcsBuilder().parameters("F", 32, 32);
    builder.with("$TOT", "" + values.length / 2);
    var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      buffer.putFloat(value);
    }
    builder.data = buffer.array();
    return builder;
  }

  FcsBuilder parameters(String type, int... bits) {
    with("$MODE", "L").with("$DATATYPE", type).with("$BYTEORD", "1,2,3,4").with("$NEXTDATA", "0");
    with("$PAR", "" + bits.length);
    for (int n = 1; n <= bits.length; n++) {
      with("$P" + n + "N", "C" + n).with("$P" + n + "B", "" + bits[n - 1]);
      with("$P" + n + "R", "1024").with("$P" + n + "E", "0,0");
    }
    return this;
  }

  FcsBuilder with(String keyword, String value) {
    keywords.put(keyword, value);
    return this;
  }

  FcsBuilder without(String keyword) {
    keywords.remove(keyword);
    return this;
  }

  FcsBuilder data(int... bytes) {
    data = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      data[i] = (byte) bytes[i];
    }
    return this;
  }

  private byte[] text() {
    StringBuilder text = new StringBuilder().append(delimiter);
    keywords.forEach((keyword, value) -> text.append(token(keyword)).append(token(value)));
    return text.toString().getBytes(charset);
  }

  private String token(String token) {
    String doubled = "" + delimiter + delimiter;
    return (escape ? token.replace("" + delimiter, doubled) : token) + delimiter;
  }

  byte[] bytes() {
    byte[] text = text();
    long begin = 58 + text.length + dataShift;
    String offsets =
        headerData == null ? "%8d%8d".formatted(begin, begin + data.length - 1) : headerData;
    String header =
        version + "    " + "%8d%8d".formatted(58, 57 + text.length) + offsets + "       0       0";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(text);
    file.writeBytes(data);
    file.writeBytes(rest.getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  FcsOutcome read() {
    return FcsFiles.dataSets(MemorySegment.ofArray(bytes())).getFirst();
  }

  FcsDataSet opened() {
    FcsOutcome outcome = read();
    if (outcome instanceof FcsOutcome.Opened(var dataSet)) {
      return dataSet;
    }
    throw new AssertionError(outcome);
  }
}
