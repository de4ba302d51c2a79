package org.nktrials.sample.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.density.AxisScale;
import org.nktrials.cytometry.density.DensityGrid;

/**
 * What the page of an FCS file shows; nothing in it needs the file any more.
 *
 * @param keywords of the allow-list: never those that can name a person
 * @param notes what was tolerated when it was read
 * @param tableCount all events by the table of the upload; null where no table says
 */
public record FcsPicture(
    UploadedFile file,
    String version,
    long events,
    Map<String, String> keywords,
    List<Channel> channels,
    List<String> spilloverChannels,
    List<List<Double>> spillover,
    List<String> notes,
    @Nullable Long tableCount,
    List<Pair> pairs) {

  /** A measured parameter; marker and name may be empty. */
  public record Channel(int index, String name, String marker, String type, double range) {

    /** Name and marker. */
    public String label() {
      String known = name.isEmpty() ? "parameter " + (index + 1) : name;
      return marker.isEmpty() || marker.equals(name) ? known : known + " (" + marker + ")";
    }
  }

  /** Two channels over each other, with the values of each. */
  public record Pair(Axis x, Axis y, AxisScale.Kind scale, DensityGrid grid) {}

  /**
   * A channel in a picture.
   *
   * @param from smallest value shown
   * @param to largest value shown
   */
  public record Axis(
      Channel channel, double from, double to, double least, double median, double most) {}
}
