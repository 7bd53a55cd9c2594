package shop.fahuo.console.pack;

import com.fazecast.jSerialComm.SerialPort;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.pack.WeightText;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A scale on a serial port that says all the time what lies on it. One port at a time; one that is
/// not there, or goes away, is silence.
public final class Scale implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Scale.class.getName());

    /// As nearly all scales leave their factory: 9600 bits, 8 data, no parity, 1 stop.
    private static final int BAUD = 9600;

    private static final int DATA = 8;

    private @Nullable SerialPort open;
    private String name = "";

    /// The ports of this machine, by name; none where they cannot be asked for.
    public List<String> ports() {
        try {
            return Stream.of(SerialPort.getCommPorts())
                    .map(SerialPort::getSystemPortName)
                    .sorted()
                    .toList();
        } catch (LinkageError e) {
            LOG.log(Level.WARNING, "no serial ports on this machine", e);
            return List.of();
        }
    }

    /// Listens to a port from now on, and no more to the one before.
    ///
    /// @param port by name; empty for none
    /// @param told is called on a thread of its own
    public synchronized void listen(String port, Consumer<WeightText.Reading> told) {
        if (!port.equals(name) || !isOpen()) {
            close();
            name = port;
            if (!port.isEmpty()) {
                open(port, told);
            }
        }
    }

    public synchronized boolean isOpen() {
        return open != null && open.isOpen();
    }

    private void open(String port, Consumer<WeightText.Reading> told) {
        try {
            var opened = SerialPort.getCommPort(port);
            opened.setComPortParameters(BAUD, DATA, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            opened.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 0, 0);
            if (!opened.openPort()) {
                LOG.log(Level.WARNING, "no scale at " + port);
                return;
            }
            open = opened;
            Thread.ofPlatform().daemon().name("scale").start(() -> read(opened, told));
        } catch (LinkageError | RuntimeException e) {
            LOG.log(Level.WARNING, "no scale at " + port, e);
        }
    }

    private static void read(SerialPort port, Consumer<WeightText.Reading> told) {
        try (var in = port.getInputStream()) {
            ScaleLines.read(in, told);
        } catch (IOException e) {
            LOG.log(Level.INFO, "the scale is silent: " + e.getMessage());
        } finally {
            port.closePort();
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.closePort();
            open = null;
        }
    }
}
