package shop.fahuo.console.parcel;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.track.Masking;
import shop.fahuo.store.track.TrackRecord;

import java.util.List;

/// Where a parcel has been, by what its courier tells; the newest first.
final class ScanSection {

    private final Ui ui;

    ScanSection(Ui ui) {
        this.ui = ui;
    }

    /// Nothing before there is a number to follow.
    List<Node> of(List<TrackRecord> tracks) {
        return tracks.isEmpty() ? List.of() : List.of(section(tracks.getLast()));
    }

    private Node section(TrackRecord track) {
        var box = new VBox(8);
        track.scans().forEach(scan -> box.getChildren().add(scan(scan)));
        if (track.scans().isEmpty()) {
            box.getChildren().add(Nodes.paragraph(ui.get("parcel.scans.none"), "muted"));
        }
        var section = Sections.of(ui.get("parcel.scans", ui.word(track.track().status())), box);
        section.setId("parcel-scans");
        return section;
    }

    private Node scan(TrackRecord.Scan scan) {
        var head =
                Nodes.row(
                        8,
                        Nodes.label(ui.word(scan.status())),
                        Nodes.label(scan.place(), "muted"),
                        Nodes.spacer(),
                        Nodes.label(ui.shown().time(scan.at()), "small", "muted"));
        return Nodes.column(
                2, head, Nodes.paragraph(Masking.phones(scan.text()), "small", "muted"));
    }
}
