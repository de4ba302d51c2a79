package org.nktrials.sample.upload.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A small FCS 3.1 file of the first tube of the example table: 8,000 events of lymphocytes,
 * monocytes and granulocytes in four channels, every one drawn from {@link Random} with the seed
 * 20072009.
 */
final class ExampleEvents {

  private static final long SEED = 20072009;
  private static final int EVENTS = 8_000;
  private static final int HEADER = 58;
  private static final int WIDTH = 4;
  private static final double SPREAD = 0.12;

  private static final List<String> CHANNELS = List.of("FSC-A", "SSC-A", "BV421-A", "APC-A");
  private static final List<String> MARKERS = List.of("", "", "CD56", "CD3");

  /** Of 100 events, how many, and where they lie. */
  private record Population(int share, List<Double> middle) {}

  private static final List<Population> POPULATIONS =
      List.of(
          new Population(30, List.of(60_000.0, 20_000.0, 300.0, 18_000.0)),
          new Population(10, List.of(64_000.0, 22_000.0, 4_200.0, 350.0)),
          new Population(8, List.of(58_000.0, 19_000.0, 260.0, 300.0)),
          new Population(12, List.of(105_000.0, 60_000.0, 500.0, 420.0)),
          new Population(40, List.of(120_000.0, 150_000.0, 420.0, 380.0)));

  private ExampleEvents() {}

  /** The whole file. */
  static byte[] file() {
    byte[] text = text().getBytes(StandardCharsets.US_ASCII);
    int begin = HEADER + text.length;
    int size = EVENTS * CHANNELS.size() * WIDTH;
    ByteBuffer file = ByteBuffer.allocate(begin + size).order(ByteOrder.LITTLE_ENDIAN);
    file.put(
        String.format(
                Locale.ROOT,
                "FCS3.1    %8d%8d%8d%8d%8d%8d",
                HEADER,
                begin - 1,
                begin,
                begin + size - 1,
                0,
                0)
            .getBytes(StandardCharsets.US_ASCII));
    file.put(text);
    events(file);
    return file.array();
  }

  private static String text() {
    StringBuilder text = new StringBuilder("/$MODE/L/$DATATYPE/F/$BYTEORD/1,2,3,4/$NEXTDATA/0");
    text.append("/$BEGINANALYSIS/0/$ENDANALYSIS/0/$BEGINSTEXT/0/$ENDSTEXT/0");
    text.append("/$CYT/Synthetic cytometer 1/$COM/SYNTHETIC: no event is of a patient");
    text.append("/$SPILLOVER/2,BV421-A,APC-A,1,0.02,0.01,1");
    text.append("/$TOT/").append(EVENTS).append("/$PAR/").append(CHANNELS.size());
    for (int n = 1; n <= CHANNELS.size(); n++) {
      String p = "/$P" + n;
      text.append(p + "N/" + CHANNELS.get(n - 1) + p + "B/32" + p + "R/262144" + p + "E/0,0");
      if (!MARKERS.get(n - 1).isEmpty()) {
        text.append(p + "S/" + MARKERS.get(n - 1));
      }
    }
    return text.append('/').toString();
  }

  private static void events(ByteBuffer file) {
    Random random = new Random(SEED);
    for (int event = 0; event < EVENTS; event++) {
      Population population = drawn(random.nextInt(100));
      for (int channel = 0; channel < CHANNELS.size(); channel++) {
        double spread = channel < 2 ? SPREAD : 3 * SPREAD;
        double middle = population.middle().get(channel);
        file.putFloat((float) (middle * Math.exp(spread * random.nextGaussian())));
      }
    }
  }

  private static Population drawn(int place) {
    int left = place;
    for (Population one : POPULATIONS) {
      if (left < one.share()) {
        return one;
      }
      left -= one.share();
    }
    return POPULATIONS.getLast();
  }
}
