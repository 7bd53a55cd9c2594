package shop.fahuo.console.pack;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/// Plays short tones, made here. A machine without a loudspeaker stays silent, and packs all the
/// same.
public final class PackTones implements Consumer<PackSound> {

    private static final System.Logger LOG = System.getLogger(PackTones.class.getName());
    private static final int RATE = 22_050;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 8, 1, true, false);
    private static final double LOUD = 90;

    private final Executor background;

    public PackTones(Executor background) {
        this.background = background;
    }

    @Override
    public void accept(PackSound sound) {
        background.execute(() -> play(wave(sound)));
    }

    /// High and short when all is well; low and long when not, which nobody takes for the other.
    static byte[] wave(PackSound sound) {
        return switch (sound) {
            case TICK -> wave(1320, 70, 0, 0);
            case DONE -> wave(880, 110, 1320, 200);
            case WRONG -> wave(196, 350, 147, 450);
        };
    }

    private static byte[] wave(int first, int firstMillis, int then, int thenMillis) {
        int split = RATE * firstMillis / 1000;
        var wave = new byte[split + RATE * thenMillis / 1000];
        for (int at = 0; at < wave.length; at++) {
            int pitch = at < split ? first : then;
            int left = (at < split ? split : wave.length) - at;
            double fade = Math.min(1, left / (RATE * 0.02));
            wave[at] = (byte) (Math.sin(2 * Math.PI * pitch * at / RATE) * LOUD * fade);
        }
        return wave;
    }

    private static void play(byte[] wave) {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "no sound here", e);
        }
    }
}
