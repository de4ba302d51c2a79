package org.nktrials.config.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A door in front of the database that stays where it is while the server behind it moves, and that
 * can cut every connection in the middle of a word, such as between a commit and its answer.
 */
final class CuttableConnections implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile int target;

  CuttableConnections() throws IOException {
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void leadTo(int port) {
    target = port;
  }

  void cut() {
    for (var socket = open.poll(); socket != null; socket = open.poll()) {
      close(socket);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        join(door.accept());
      } catch (IOException e) {
        // The door was closed.
      }
    }
  }

  private void join(Socket client) {
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(client);
      open.add(server);
      Thread.startVirtualThread(() -> pass(client, server));
      Thread.startVirtualThread(() -> pass(server, client));
    } catch (IOException e) {
      close(client); // nobody at home
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side is gone; both are closed.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
