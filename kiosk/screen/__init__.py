"""The kiosk's screen: Qt Quick in front of the hall's services."""
