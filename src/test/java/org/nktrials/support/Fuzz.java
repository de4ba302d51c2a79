package org.nktrials.support;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Inputs spoilt at random from a seed, each tried within bounds of time and memory. */
public final class Fuzz implements AutoCloseable {

  /** How many inputs a test tries in all: 2,000, or many more in the profile of that name. */
  public static final int INPUTS = Integer.getInteger("nk.test.fuzz", 2_000);

  private static final long MOST_SECONDS = 30;
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final List<String> PIECES =
      List.of(
          "",
          "\u0000",
          "\"",
          "'",
          ";",
          ",",
          "\t",
          "\r\n",
          "|",
          "\\",
          "/",
          "*",
          "+",
          "^",
          "~",
          ":",
          "-",
          "=",
          "<",
          ">",
          "&",
          "%",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\ufeff",
          "\u202e",
          "\ud83d",
          "\ud83e\uddec",
          "\u0660",
          "0",
          "-1",
          "1e400",
          "1E-2147483648",
          "NaN",
          "99999999999999999999",
          "0x10",
          "2147483648",
          "0000-00-00",
          "9999-12-31",
          "null",
          "true",
          "${7*7}",
          "#{7*7}",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&b;",
          "<script>",
          "' or 1=1--",
          "../",
          "%2e%2e%2f",
          "=1+1");

  private final SplittableRandom random;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private int tried;
  private long mostBytes;
  private long mostNanos;

  /** The same inputs for the same seed. */
  public Fuzz(long seed) {
    random = new SplittableRandom(seed);
  }

  public SplittableRandom random() {
    return random;
  }

  /** Does something with one input; fails when it takes too long or too much memory. */
  public <T> T bounded(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    try {
      T done = worker.submit(() -> counted(what, work)).get(MOST_SECONDS, TimeUnit.SECONDS);
      tried++;
      mostNanos = Math.max(mostNanos, System.nanoTime() - start);
      return done;
    } catch (TimeoutException e) {
      throw new AssertionError("hangs: " + what, e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause() + " by " + what, e.getCause());
    }
  }

  private <T> T counted(String what, Callable<T> work) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    T done = work.call();
    long took = threads.getCurrentThreadAllocatedBytes() - before;
    mostBytes = Math.max(mostBytes, took);
    if (took > MOST_BYTES) {
      throw new AssertionError("takes " + took + " bytes: " + what);
    }
    return done;
  }

  /** What was done: for the log. */
  public String sum() {
    return "%d inputs, at most %d ms and %d kB each"
        .formatted(tried, mostNanos / 1_000_000, mostBytes / 1024);
  }

  /** A text with up to eight changes. */
  public String spoilt(String text) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int change = random.nextInt(1, 9); change > 0; change--) {
      int at = random.nextInt(spoilt.length() + 1);
      int to = Math.min(spoilt.length(), at + random.nextInt(1, 12));
      switch (random.nextInt(7)) {
        case 0 -> spoilt.insert(at, any(PIECES));
        case 1 -> spoilt.replace(at, to, any(PIECES));
        case 2 -> spoilt.delete(at, to);
        case 3 -> spoilt.insert(at, spoilt.substring(at, to).repeat(random.nextInt(1, 40)));
        case 4 -> spoilt.insert(at, (char) random.nextInt(0x10000));
        case 5 -> spoilt.insert(at, (char) random.nextInt(128));
        default -> spoilt.setLength(at);
      }
    }
    return spoilt.toString();
  }

  /** Bytes with up to eight changes. */
  public byte[] spoilt(byte[] bytes) {
    byte[] spoilt = bytes.clone();
    for (int change = random.nextInt(1, 9); change > 0 && spoilt.length > 0; change--) {
      int at = random.nextInt(spoilt.length);
      switch (random.nextInt(4)) {
        case 0 -> spoilt[at] = (byte) random.nextInt(256);
        case 1 -> spoilt[at] = spoilt[random.nextInt(spoilt.length)];
        case 2 -> spoilt = inserted(spoilt, at, any(PIECES).getBytes(StandardCharsets.UTF_8));
        default -> spoilt = random.nextInt(4) == 0 ? Arrays.copyOf(spoilt, at) : spoilt;
      }
    }
    return spoilt;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] piece) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
    System.arraycopy(piece, 0, longer, at, piece.length);
    System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
    return longer;
  }

  /** One of them. */
  public <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
