package org.nktrials.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

/**
 * The embedded server has no socket file. Should somebody switch it on, its door must be shut too:
 * the driver cannot knock there, so this speaks the first words of the PostgreSQL protocol itself.
 */
@Requirement("FAULT-02")
class LocalSocketIT {
  private static final int PROTOCOL_3_0 = 3 << 16;
  private static final int SCRAM_REQUEST = 10;

  @TempDir static Path temporary;
  private static DataFolder folder;
  private static Cluster cluster;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    folder = DataFolder.open(temporary.resolve("data"));
    var programs = EmbeddedPrograms.unpackedIn(folder.programs(), folder.log());
    cluster = new Cluster(programs, folder.cluster(), folder.log());
    cluster.initialise("secret", List.of());
    var settings = new HashMap<>(ServerSettings.DURABLE);
    settings.put("unix_socket_directories", temporary.toString());
    port = cluster.start(settings);
  }

  @AfterAll
  static void stop() throws IOException {
    cluster.stop();
    folder.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "nk_owner", "nk_app"})
  void asksForAPassword(String role) throws IOException {
    var address = UnixDomainSocketAddress.of(temporary.resolve(".s.PGSQL." + port));
    try (var channel = SocketChannel.open(address)) {
      channel.write(ByteBuffer.wrap(startupOf(role)));
      var answer = ByteBuffer.allocate(9);
      while (answer.hasRemaining() && channel.read(answer) >= 0) {
        // The answer may come in pieces.
      }
      answer.flip();
      assertThat((char) answer.get()).isEqualTo('R');
      answer.getInt(); // length
      assertThat(answer.getInt()).isEqualTo(SCRAM_REQUEST);
    }
  }

  private static byte[] startupOf(String role) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var message = new DataOutputStream(bytes);
    var parameters = "user\0" + role + "\0database\0postgres\0\0";
    message.writeInt(8 + parameters.length());
    message.writeInt(PROTOCOL_3_0);
    message.write(parameters.getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }
}
