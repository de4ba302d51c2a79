package org.nktrials.config.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Configuration files of a server that the application starts; written anew at every start. */
final class ServerSettings {

  /** What a commit that was acknowledged needs to survive a power cut. */
  static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

  /** No door without a password, and no door at all beyond this machine. */
  static final String HOST_BASED_ACCESS =
      """
      local all all              scram-sha-256
      host  all all 127.0.0.1/32 scram-sha-256
      """;

  private ServerSettings() {}

  /** Text of postgresql.conf. */
  static String configuration(int port, Map<String, String> chosen) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("max_connections", "60");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
    settings.put("log_checkpoints", "off");
    // Values of patients belong in the tables, not in the log.
    settings.put("log_min_error_statement", "panic");
    settings.put("log_error_verbosity", "terse");
    settings.putAll(chosen);
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
        .collect(Collectors.joining());
  }
}
