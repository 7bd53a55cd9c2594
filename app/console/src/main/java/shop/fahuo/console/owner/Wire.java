package shop.fahuo.console.owner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;

/// How a request and what comes back are written. Both ends are the same program, of the same
/// version: another one is told from the first byte.
final class Wire {

    static final int VERSION = 1;

    /// Longer requests are no command lines.
    private static final int MOST_ARGUMENTS = 100_000;

    private static final int LONGEST_TEXT = 16 << 20;

    /// What follows, from the owner to the client.
    static final byte OTHER_VERSION = 0;

    /// The request is being carried out: from here on, doing it again might do it twice.
    static final byte TAKEN = 1;

    static final byte OUT = 2;
    static final byte ERR = 3;

    /// The client's standard input is wanted.
    static final byte WANT_IN = 4;

    static final byte EXIT = 5;

    private Wire() {}

    static void writeRequest(DataOutputStream out, Request request) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(request.arguments().size());
        for (var argument : request.arguments()) {
            writeText(out, argument);
        }
        writeText(out, request.folder().toString());
        writeText(out, request.language());
        out.flush();
    }

    /// The version has been read.
    static Request readRequest(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("not a request");
        }
        var arguments = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            arguments.add(readText(in));
        }
        return new Request(arguments, Path.of(readText(in)), readText(in));
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("not a text");
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
