package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import java.util.Map;

class KeyMapTest {

    private static final Command APPROVE =
            Command.always("review.approve", Feather.CHECK, "A", () -> {});
    private static final KeyCombination F6 = KeyCombination.valueOf("F6");

    @Test
    void leavesACommandItsOwnKeyUntilItIsChanged() {
        assertThat(KeyMap.USUAL.shown(APPROVE)).isEqualTo("A");
        var changed = KeyMap.USUAL.with(APPROVE, F6);
        assertThat(changed.of(APPROVE)).contains(F6);
        assertThat(changed.isChanged(APPROVE)).isTrue();
        assertThat(changed.without(APPROVE)).isEqualTo(KeyMap.USUAL);
        assertThat(changed.with(APPROVE, KeyCombination.valueOf("A"))).isEqualTo(KeyMap.USUAL);
    }

    @Test
    void comesBackAsItWasWrittenAndLeavesOutWhatIsNoKey() {
        var changed = KeyMap.USUAL.with(APPROVE, KeyCombination.valueOf("Shortcut+Shift+Y"));
        assertThat(KeyMap.of(changed.names())).isEqualTo(changed);
        assertThat(KeyMap.of(Map.of("review.approve", "Hyper+?!"))).isEqualTo(KeyMap.USUAL);
    }
}
