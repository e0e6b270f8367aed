'use client'

import { Component, type ReactNode } from 'react'

interface MapBoundaryProps {
  /** Stands in the map's place when it cannot be drawn; the list beside it goes on working. */
  readonly failed: ReactNode
  readonly children: ReactNode
}

export class MapBoundary extends Component<MapBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.failed : this.props.children
  }
}
