pragma ComponentBehavior: Bound

Label {
    color: Theme.ink3
    font.pixelSize: Theme.small
}
