/// The practice channel: a shop that Fahuo's own simulator plays, over the protocol in
/// `docs/practice-channel.md`.
///
/// [shop.fahuo.connect.practice.PracticeChannel] speaks it; everything it returns is in core's
/// words. What the wire looks like stays in this package.
package shop.fahuo.connect.practice;
